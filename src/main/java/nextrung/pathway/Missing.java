package nextrung.pathway;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import nextrung.framework.Statement;

/// Says what a statement asks that others do not, in the statement's own words.
final class Missing {
  private static final Pattern PHRASE_END =
      Pattern.compile(
          "\\s*(?:[,;]|\\b(?:and|or|using|with|through|while|by|across|in|for|to|of|on)\\b)\\s+");
  private static final int MOST = 3;
  private static final double MOSTLY_NEW = 0.6;

  private final Function<String, Set<String>> terms;

  /// @param terms gives the stems of a text
  Missing(Function<String, Set<String>> terms) {
    this.terms = terms;
  }

  /// The phrases of a statement whose words mostly do not occur in the others, as one line.
  String words(Statement target, List<Statement> others) {
    var known = new HashSet<String>();
    others.forEach(other -> known.addAll(terms.apply(other.text())));
    var phrases = new ArrayList<String>();
    for (var phrase : PHRASE_END.split(target.performance().replaceAll("\\.$", ""))) {
      if (isNew(phrase, known)) {
        phrases.add(phrase.strip());
        known.addAll(terms.apply(phrase));
      }
    }
    return String.join(", ", phrases.subList(0, Math.min(MOST, phrases.size())));
  }

  private boolean isNew(String phrase, Set<String> known) {
    var words = terms.apply(phrase);
    long fresh = words.stream().filter(word -> !known.contains(word)).count();
    return !words.isEmpty() && fresh >= MOSTLY_NEW * words.size();
  }
}
