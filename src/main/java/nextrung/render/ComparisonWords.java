package nextrung.render;

import java.util.List;
import nextrung.advise.Comparison.PersonEntry;

/// What every form of a comparison says.
final class ComparisonWords {
  static final String NO_GAPS = "None: no next step of two people lacks somebody who shows it.";
  static final String NO_HELP = "Nobody in the group shows what another is to learn next.";
  static final String NO_SINGLE = "None: nothing is shown by one person alone.";
  static final String NO_PLAN = "None: nobody has a next step.";

  private ComparisonWords() {}

  static String mentors(List<String> mentors) {
    return mentors.isEmpty() ? "nobody yet" : String.join(", ", mentors);
  }

  static String unread(PersonEntry person) {
    var advice = person.advice();
    return "%s: %s %s"
        .formatted(
            Plain.of(person.alias()),
            Wording.headline(person.status()),
            advice == null ? Wording.advice(person.status()) : advice);
  }
}
