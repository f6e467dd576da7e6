package nextrung.render;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nextrung.advise.Comparison;
import nextrung.advise.Comparison.Cell;
import nextrung.advise.Comparison.Helper;
import nextrung.advise.Comparison.Mentoring;
import nextrung.advise.Comparison.Note;
import nextrung.advise.Comparison.PersonEntry;
import nextrung.advise.Comparison.Row;
import nextrung.profile.Corrections.Verdict;
import nextrung.profile.StatementStatus;
import org.jspecify.annotations.Nullable;

/// What every form of a comparison says.
final class ComparisonWords {
  static final String NO_GAPS =
      "None: no next step that several people share is without somebody to help.";
  static final String NO_HELP =
      "Nobody in the group could help with what another is to learn next.";
  static final String NO_SINGLE = "None: nothing is shown by one person alone.";
  static final String NO_PLAN = "None: nobody has a next step.";
  static final String HELPERS = "Shown in the group by";
  static final String WHEN = "By when, and how";
  static final String SELF_REPORTED = "self-reported";
  static final String STAR = "* " + SELF_REPORTED;

  private ComparisonWords() {}

  static String helpers(List<Helper> helpers) {
    return helpers.isEmpty()
        ? "nobody yet"
        : helpers.stream().map(ComparisonWords::helper).collect(Collectors.joining(", "));
  }

  private static String helper(Helper helper) {
    if (helper.status() == StatementStatus.IMPLIED) {
      return helper.alias() + " (implied)";
    }
    return helper.selfReported() == null
        ? helper.alias()
        : "%s (%s)".formatted(helper.alias(), SELF_REPORTED);
  }

  /// Who is to learn it, with the day and the note of those who wrote one.
  static String learners(Mentoring pair) {
    return pair.learners().stream()
        .map(alias -> learner(alias, pair.notes()))
        .collect(Collectors.joining(", "));
  }

  private static String learner(String alias, List<Note> notes) {
    return notes.stream()
        .filter(note -> note.alias().equals(alias))
        .map(note -> "%s (%s)".formatted(alias, wish(note.note(), note.by())))
        .findFirst()
        .orElse(alias);
  }

  /// What a person wrote beside a chosen step; empty where nothing was written.
  static String wish(@Nullable String note, @Nullable String by) {
    var day = by == null || by.isBlank() ? "" : "by " + by;
    var text = note == null ? "" : note.strip();
    return day.isEmpty() || text.isEmpty() ? day + text : day + ": " + text;
  }

  /// What the person of a column said over the text, a sentence for each verdict.
  static List<String> ownWord(Comparison comparison, int column) {
    return Arrays.stream(Verdict.values())
        .map(verdict -> ownWord(comparison, column, verdict))
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }

  private static String ownWord(Comparison comparison, int column, Verdict verdict) {
    var names =
        comparison.strands().stream()
            .flatMap(strand -> strand.rows().stream())
            .filter(row -> row.cells().get(column).selfReported() == verdict)
            .map(Row::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : Wording.ownWord(verdict) + names + ".";
  }

  /// A status for a table of data.
  static String key(Cell cell) {
    return cell.selfReported() == null
        ? cell.status().key()
        : "%s (%s)".formatted(cell.status().key(), SELF_REPORTED);
  }

  static String unread(PersonEntry person) {
    var advice = person.advice();
    return "%s: %s"
        .formatted(
            Plain.of(person.alias()),
            advice == null ? Wording.headline(person.status()) : Plain.of(advice));
  }
}
