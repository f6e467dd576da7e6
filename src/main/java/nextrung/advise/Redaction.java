package nextrung.advise;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Takes out of a line what may tell who wrote it: addresses of mail and web, numbers of
/// telephones, handles, and the words of the name at the head of the text. It cannot know every
/// name; that is why a person reads the lines before they are kept.
final class Redaction {
  private static final String CONTACT = "[contact]";
  private static final String NAME = "[name]";
  private static final int HEAD_LINES = 5;
  private static final int NAME_WORDS = 5;
  private static final int SHORTEST = 2;

  /// From one year to another is no telephone.
  private static final String YEARS = "(?!(?:19|20)\\d\\d\\s*[-/]\\s*(?:19|20)\\d\\d(?!\\d))";

  private static final List<Pattern> CONTACTS =
      List.of(
          Pattern.compile("[\\w.+\\-]{1,64}@[\\w\\-]{1,63}(?:\\.[\\w\\-]{1,63}){1,5}"),
          Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S{1,300}"),
          Pattern.compile("(?i)\\b(?:linkedin|github|facebook|instagram)\\.com/\\S{1,200}"),
          Pattern.compile("(?<![\\w@])@\\w{2,40}"),
          Pattern.compile(YEARS + "(?<!\\w)\\+?\\(?\\d[\\d ().\\-/]{6,20}\\d(?!\\w)"));

  /// A line that may be a name and nothing else: words with a capital each.
  private static final Pattern NAME_LINE =
      Pattern.compile("\\p{Lu}[\\p{L}'’.\\-]*(?:\\s+\\p{Lu}[\\p{L}'’.\\-]*){1,4}");

  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i).*\\b(curriculum|vitae|resume|résumé|summary|profile|experience|education|skills|library|librarian|technician|assistant)\\b.*");

  private final List<Pattern> names;

  /// @param text the whole text, whose head may bear the name
  Redaction(String text) {
    this.names =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .limit(HEAD_LINES)
            .filter(line -> NAME_LINE.matcher(line).matches() && !NO_NAME.matcher(line).matches())
            .limit(1)
            .flatMap(Redaction::words)
            .map(word -> Pattern.compile("(?i)(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})"))
            .toList();
  }

  private static Stream<String> words(String line) {
    return Arrays.stream(line.split("[\\s.\\-]+", -1))
        .limit(NAME_WORDS)
        .filter(word -> word.length() >= SHORTEST);
  }

  String apply(String line) {
    var plain = line.strip().replaceAll("\\s+", " ");
    for (var contact : CONTACTS) {
      plain = contact.matcher(plain).replaceAll(CONTACT);
    }
    for (var name : names) {
      plain = name.matcher(plain).replaceAll(NAME);
    }
    return plain;
  }
}
