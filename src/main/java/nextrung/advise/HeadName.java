package nextrung.advise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nextrung.document.Masking;

/// Finds the name that stands at the head of a text, in the forms in which people write it: with or
/// without a label, a trade or a degree beside it, in capitals, or in small letters alone on the
/// first line.
final class HeadName {
  /// What stands within a name and is a word of its own elsewhere.
  static final String PARTICLES =
      "(?:van|von|der|den|de|da|del|della|di|dos|du|la|le|el|al|bin|ibn|ter|ten|zu|af|av|y|e|st)";

  private static final int HEAD_LINES = 5;
  private static final int SHORTEST = 2;
  private static final int MOST_WORDS = 5;

  /// A longer line is no name.
  private static final int LONGEST_LINE = 120;

  /// Stands for a line that is no name.
  private static final String NO_NAME = "…";

  private static final Pattern TITLE =
      Pattern.compile("(?iu)^(?:curriculum vitae|cv|resume|résumé)(?: of| for)?\\b\\W*");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)^\\W{0,4}(?:(?:full|legal|first|last|preferred)"
              + " )?(?:name|surname)\\s{0,3}[:\\t]\\s*");

  /// What begins something else on the line of a name: a degree, a trade, an address.
  private static final Pattern REST =
      Pattern.compile("(?:\\s{0,3}[|•·;/(\\t,@\\d]|\\s{1,3}[-–—]\\s|\\s{3}).*");

  private static final String WORD = "\\p{Lu}[\\p{L}'’.\\-]*";

  private static final Pattern NAME =
      Pattern.compile(WORD + "(?:\\s+(?:" + PARTICLES + "\\s+){0,3}" + WORD + "){1,4}");

  /// The family name first.
  private static final Pattern INVERTED =
      Pattern.compile("\\p{Lu}[\\p{L}'’\\-]+, \\p{Lu}\\p{Ll}[\\p{L}'’\\-]*(?: \\p{Lu}\\.?)?");

  private static final Pattern SMALL =
      Pattern.compile("[\\p{Ll}'’\\-]+(?:\\s+[\\p{Ll}'’\\-]+){1,3}");

  /// A line of such words is the beginning of a sentence.
  private static final Pattern SENTENCE =
      Pattern.compile(
          ".*\\b(?:i|we|my|me|am|is|are|was|at|in|on|the|a|an|and|of|to|for|with|work|works|run|help"
              + "|about|hello|hi|dear)\\b.*");

  private final List<String> lines;
  private final Masking masking;

  private HeadName(String text, Masking masking) {
    this.lines = text.lines().map(HeadName::line).dropWhile(String::isEmpty).toList();
    this.masking = masking;
  }

  private static String line(String line) {
    var plain = line.strip();
    return plain.length() <= LONGEST_LINE ? plain : NO_NAME;
  }

  /// The words of the name, without what is a word of its own elsewhere; empty where none is found.
  static List<String> words(String text, Masking masking) {
    return new HeadName(text, masking)
        .names().stream()
            .flatMap(name -> Arrays.stream(name.split("[\\s.,\\-]+", -1)))
            .filter(word -> word.length() >= SHORTEST && !word.matches(PARTICLES))
            .distinct()
            .toList();
  }

  private List<String> names() {
    var head = lines.stream().filter(line -> !line.isEmpty()).limit(HEAD_LINES).toList();
    var labelled = new ArrayList<String>();
    for (var line : head) {
      var label = LABEL.matcher(line);
      if (label.find()) {
        labelled.add(alone(line.substring(label.end())));
      }
    }
    labelled.removeIf(piece -> piece.split("\\s+", -1).length > MOST_WORDS);
    return labelled.isEmpty()
        ? Stream.concat(small().stream(), head.stream().flatMap(line -> name(line).stream()))
            .limit(1)
            .toList()
        : labelled;
  }

  private Optional<String> name(String line) {
    var plain = TITLE.matcher(line).replaceFirst("");
    if (INVERTED.matcher(plain).matches() && masking.withoutTitle(plain).equals(plain)) {
      return Optional.of(plain);
    }
    return Optional.of(alone(plain)).filter(piece -> NAME.matcher(piece).matches());
  }

  /// A name in small letters is told from a sentence only where it stands alone on the first line.
  private Optional<String> small() {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    var first = lines.getFirst();
    var piece = alone(first);
    boolean apart = !piece.equals(first) || isEnd(lines.size() > 1 ? lines.get(1) : "");
    return Optional.of(piece)
        .filter(each -> apart && SMALL.matcher(each).matches())
        .filter(each -> !SENTENCE.matcher(each).matches());
  }

  private boolean isEnd(String next) {
    return next.isEmpty() || masking.isPersonal(next);
  }

  /// A line up to where something else begins on it.
  private String alone(String line) {
    return masking.withoutTitle(REST.matcher(line).replaceFirst(""));
  }
}
