package nextrung.render;

import nextrung.advise.Progress.GoneTarget;
import nextrung.advise.Progress.Outcome;
import nextrung.advise.StatementMap.Change;

/// What every form of a progress says.
final class ProgressWords {
  static final String NO_GAIN = "Nothing is shown that was not shown before.";
  static final String NO_EVIDENCE = "No statement that was shown has new words for it.";
  static final String NO_TARGETS = "The earlier one has no targets.";
  static final String NO_LOSS = "Nothing that was shown is missing from the text.";
  static final String NO_WORD = "Nothing counts by the person's own word alone.";
  static final String NO_OTHER = "The person's own word and the texts do not differ.";
  static final String LOST_HINT = "It may still be true: texts are shortened.";

  private ProgressWords() {}

  /// Whether a target is reached, and by whose word.
  static String reached(Outcome target) {
    if (!target.reached()) {
      return "not yet";
    }
    return target.selfReported() == null ? "reached" : "reached (self-reported)";
  }

  static String gone(GoneTarget target) {
    return "%s is gone from the framework: %s".formatted(target.statement(), target.text());
  }

  static String change(Change change) {
    var to = change.to();
    return switch (change.change()) {
      case "reworded" -> "%s has new words".formatted(change.from());
      case "moved" -> "%s is now %s".formatted(change.from(), to);
      default -> "%s is gone: %s".formatted(change.from(), Plain.of(change.text()));
    };
  }
}
