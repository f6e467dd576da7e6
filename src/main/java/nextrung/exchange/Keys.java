package nextrung.exchange;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

/// Keys for things that come with a name only.
public final class Keys {
  private static final int LONGEST = 40;

  private Keys() {}

  /// A name as a key: small letters and digits with `_` between words, as many whole words as 40
  /// characters hold; `none` where nothing is left.
  public static String of(String name, String none) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var key = plain.replaceAll("\\p{M}", "").replaceAll("[^\\p{L}\\p{N}]+", "_");
    var cut = cut(key.replaceAll("^_+|_+$", ""));
    return cut.isEmpty() ? none : cut;
  }

  /// Half a word would look like another word; only a first word that is too long is parted.
  private static String cut(String key) {
    if (key.length() <= LONGEST) {
      return key;
    }
    int end = key.lastIndexOf('_', LONGEST);
    return key.substring(0, end > 0 ? end : LONGEST);
  }

  /// The key of a strand that comes with a name only.
  public static String strand(String name) {
    return of(name, "strand");
  }

  /// A key that is not taken: the wanted one, or with the first free number behind it.
  public static String free(String wanted, Collection<String> taken) {
    var key = wanted;
    for (int i = 2; taken.contains(key); i++) {
      key = wanted + "_" + i;
    }
    return key;
  }
}
