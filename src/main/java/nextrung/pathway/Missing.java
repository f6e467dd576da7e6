package nextrung.pathway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nextrung.document.Span;
import nextrung.framework.Statement;

/// Says what a statement asks that others do not, in whole phrases of the statement: each begins
/// where a clause begins and is worded as the statement words it, so that it reads well alone.
final class Missing {
  /// A list that goes on to its last member is not cut.
  private static final String NO_LIST = "(?![^;]*,\\s+(?:and|or)\\s)";

  /// Where a clause begins that can stand alone: with a participle, a circumstance or "using". A
  /// participle before a comma or "and" is the member of a list.
  private static final Pattern CLAUSE =
      Pattern.compile(
          ";\\s+"
              + ("|,\\s+(?=\\p{Ll}{2,}ing\\s+(?!(?:and|or)\\s))" + NO_LIST)
              + ("|,\\s+(?=(?:with|without|under|in|at|by|through|so)\\s)" + NO_LIST)
              + "|(?<!,|\\b(?:and|or|by|of|for|in|when|while))\\s+(?=using\\s)");

  /// Where a clause can end early and still be whole: before a place, a time or an occasion.
  private static final Pattern CIRCUMSTANCE =
      Pattern.compile(
          "(?<!,|\\b(?:and|or|for|of|to))\\s+(?=(?:in|at|on|across|among|within|throughout|during"
              + "|under|when|while|before|after)\\s)");

  private static final double MOSTLY_NEW = 0.5;
  private static final double PARTLY_NEW = 0.3;

  private final Function<String, Set<String>> stems;

  /// @param stems gives the stems of a text
  Missing(Function<String, Set<String>> stems) {
    this.stems = stems;
  }

  /// The clauses of a statement whose words mostly do not occur in any one of the others, or the
  /// one with most such words, as one line; empty where another says it all. Of the first clause,
  /// which says what is done at all, fewer words have to be new.
  String words(Statement target, List<Statement> others) {
    var known = others.stream().map(other -> stems.apply(other.text())).toList();
    var text = target.performance().strip().replaceAll("(?<=.)\\.$", "");
    var phrases = pieces(CLAUSE, text, new Span(0, text.length())).map(c -> cut(text, c, known));
    return joined(text, newest(text, phrases.toList(), known));
  }

  /// A clause without the circumstances at its end that are not new.
  private Span cut(String text, Span clause, List<Set<String>> known) {
    var pieces = pieces(CIRCUMSTANCE, text, clause).toList();
    int last = pieces.size() - 1;
    while (last > 0 && share(text, pieces.get(last), known) < MOSTLY_NEW) {
      last--;
    }
    return new Span(clause.start(), pieces.get(last).end());
  }

  private List<Span> newest(String text, List<Span> phrases, List<Set<String>> known) {
    var main = phrases.getFirst();
    var enough =
        phrases.stream()
            .filter(p -> share(text, p, known) >= (p.equals(main) ? PARTLY_NEW : MOSTLY_NEW))
            .toList();
    if (!enough.isEmpty()) {
      return enough;
    }
    return phrases.stream()
        .max(Comparator.comparingDouble(phrase -> share(text, phrase, known)))
        .filter(phrase -> share(text, phrase, known) >= PARTLY_NEW)
        .stream()
        .toList();
  }

  /// How much of a phrase is new beside the one that says most of it, from 0 to 1.
  private double share(String text, Span phrase, List<Set<String>> known) {
    var words = stems.apply(phrase.of(text));
    long said =
        known.stream()
            .mapToLong(one -> words.stream().filter(one::contains).count())
            .max()
            .orElse(0);
    return words.isEmpty() ? 0 : 1 - (double) said / words.size();
  }

  /// The parts of a span of a text between the places where it can be divided.
  private static Stream<Span> pieces(Pattern division, String text, Span whole) {
    var pieces = new ArrayList<Span>();
    int start = whole.start();
    var matcher = division.matcher(text).region(whole.start(), whole.end());
    while (matcher.find()) {
      if (start < matcher.start() && matcher.end() < whole.end()) {
        pieces.add(new Span(start, matcher.start()));
        start = matcher.end();
      }
    }
    pieces.add(new Span(start, whole.end()));
    return pieces.stream();
  }

  /// Phrases that stand side by side in the text stay joined as they are there.
  private static String joined(String text, List<Span> phrases) {
    var line = new StringBuilder();
    for (int i = 0; i < phrases.size(); i++) {
      if (i > 0) {
        var between = text.substring(phrases.get(i - 1).end(), phrases.get(i).start());
        line.append(between.strip().length() <= 1 ? between : "; ");
      }
      line.append(phrases.get(i).of(text));
    }
    return line.toString();
  }
}
