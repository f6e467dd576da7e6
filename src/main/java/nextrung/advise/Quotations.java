package nextrung.advise;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nextrung.Report.EvidenceEntry;
import nextrung.document.ListSign;

/// Quotations of two texts set against each other, whatever their bullets, line breaks and kinds of
/// dash and apostrophe.
final class Quotations {
  private static final Pattern BULLET =
      Pattern.compile(
          "^\\s*(?:(?:[%s]|%s)\\s+|[\\p{Pd}*+•‣▪●○◦·]\\s*)*"
              .formatted(ListSign.SIGNS, ListSign.NUMBER));
  private static final Pattern DASH = Pattern.compile("\\s*[\\p{Pd}−]+\\s*");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Zs}]+");
  private static final Pattern END = Pattern.compile("[\\s.;,]{1,20}$");

  private Quotations() {}

  /// The quotations, each on one line.
  static List<String> of(List<EvidenceEntry> evidence) {
    return evidence.stream()
        .map(entry -> SPACE.matcher(entry.quote()).replaceAll(" ").strip())
        .distinct()
        .toList();
  }

  /// Those of the later ones whose words are not among the earlier ones.
  static List<String> fresh(List<String> earlier, List<String> later) {
    Set<String> known = earlier.stream().map(Quotations::words).collect(Collectors.toSet());
    return later.stream().filter(quote -> !known.contains(words(quote))).toList();
  }

  private static String words(String quote) {
    var bare = END.matcher(BULLET.matcher(quote).replaceFirst("")).replaceFirst("");
    var dashes = DASH.matcher(bare).replaceAll("-");
    return SPACE.matcher(dashes.replace('’', '\'')).replaceAll(" ").toLowerCase(Locale.ROOT);
  }
}
