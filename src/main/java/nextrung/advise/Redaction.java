package nextrung.advise;

import java.util.List;
import java.util.regex.Pattern;
import nextrung.document.Masking;

/// Takes out of a line what may tell who wrote it: addresses of mail, web and street, numbers of
/// telephones, handles, and the words of the name at the head of the text. It cannot know every
/// name; that is why a person reads the lines before they are kept.
final class Redaction {
  private static final String CONTACT = "[contact]";
  private static final String NAME = "[name]";

  /// From one year to another is no telephone.
  private static final String YEARS = "(?!(?:19|20)\\d\\d\\s*[-/]\\s*(?:19|20)\\d\\d(?!\\d))";

  /// Within a line only words with a capital lead to a street: "3 years in this place" is none.
  private static final String STREET =
      "\\b\\d{1,5}[A-Za-z]? (?:\\p{Lu}[\\p{L}'’.]{0,30} ){1,4}(?:St|Street|Rd|Road|Ave|Avenue|Ln"
          + "|Lane|Dr|Drive|Ct|Court|Blvd|Boulevard|Way|Close|Crescent|Terrace|Place|Row|Square|Hwy"
          + "|Highway|Pkwy|Parkway)\\b\\.?";

  private static final String FLAT = "(?:,? (?:Apt|Unit|Flat|Suite)\\.? ?\\w{1,5})?";
  private static final String CITY =
      "(?:, \\p{Lu}[\\p{L}'’. -]{1,40}, [A-Z]{2}\\b(?:,? \\d{5}(?:-\\d{4})?)?)?";

  private static final List<Pattern> CONTACTS =
      List.of(
          Pattern.compile("[\\w.+\\-]{1,64}@[\\w\\-]{1,63}(?:\\.[\\w\\-]{1,63}){1,5}"),
          Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S{1,300}"),
          Pattern.compile("(?i)\\b(?:linkedin|github|facebook|instagram)\\.com/\\S{1,200}"),
          Pattern.compile("(?<![\\w@])@\\w{2,40}"),
          Pattern.compile(STREET + FLAT + CITY),
          Pattern.compile("(?i)\\bp\\.? ?o\\.? ?box \\d{1,6}\\b"),
          Pattern.compile(YEARS + "(?<!\\w)\\+?\\(?\\d[\\d ().\\-/]{6,20}\\d(?!\\w)"),
          Pattern.compile("(?i)\\bext(?:n|ension)?\\b\\.? ?(?:no\\.? ?)?\\d{1,6}\\b"));

  /// What stands between two words of a name belongs to it.
  private static final Pattern WITHIN_NAME =
      Pattern.compile(
          "(?iu)(?<=\\[name\\])(?: (?:" + HeadName.PARTICLES + "|\\p{L}\\.)){1,4}(?= \\[name\\])");

  private final Masking masking;
  private final List<Pattern> names;

  /// @param text the whole text, whose head may bear the name
  /// @param masking knows what is personal at the head of a text
  Redaction(String text, Masking masking) {
    this.masking = masking;
    this.names =
        HeadName.words(text, masking).stream()
            .map(word -> "(?iu)(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})")
            .map(Pattern::compile)
            .toList();
  }

  /// A line of the head, above the first heading, where addresses stand as they do nowhere else.
  String applyAtHead(String line) {
    return apply(masking.withoutContact(oneLine(line), CONTACT));
  }

  String apply(String line) {
    var plain = oneLine(line);
    for (var contact : CONTACTS) {
      plain = contact.matcher(plain).replaceAll(CONTACT);
    }
    for (var name : names) {
      plain = name.matcher(plain).replaceAll(NAME);
    }
    return WITHIN_NAME.matcher(plain).replaceAll("");
  }

  private static String oneLine(String line) {
    return line.strip().replaceAll("\\s+", " ");
  }
}
