package nextrung.exchange;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

/// Keys for things that come with a name only.
final class Keys {
  private static final int LONGEST = 40;

  private Keys() {}

  /// A name as a key: small letters and digits with `_` between words; `none` where nothing is
  /// left.
  static String of(String name, String none) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var key = plain.replaceAll("\\p{M}", "").replaceAll("[^\\p{L}\\p{N}]+", "_");
    var trimmed = key.replaceAll("^_+", "");
    var cut = trimmed.substring(0, Math.min(LONGEST, trimmed.length())).replaceAll("_+$", "");
    return cut.isEmpty() ? none : cut;
  }

  /// The key of a strand that comes with a name only.
  static String strand(String name) {
    return of(name, "strand");
  }

  /// A key that is not taken: the wanted one, or with the first free number behind it.
  static String free(String wanted, Collection<String> taken) {
    var key = wanted;
    for (int i = 2; taken.contains(key); i++) {
      key = wanted + "_" + i;
    }
    return key;
  }
}
