package nextrung.render;

import nextrung.Report.Status;
import nextrung.document.Kind;
import nextrung.profile.Corrections.Verdict;

/// What the forms for people say, depending on whose work the text describes.
///
/// @param level stands before the name of the level
/// @param steps the heading of the next steps
/// @param quote stands before a quotation
/// @param gaps the heading of the gaps; `%s` is the name of the level
/// @param noGaps stands where there is no gap
record Wording(String level, String steps, String quote, String gaps, String noGaps) {
  private static final Wording PERSON =
      new Wording(
          "You work at",
          "Your next steps",
          "You wrote",
          "Gaps up to %s",
          "None: your text speaks for every statement up to this level.");
  private static final Wording POSTING =
      new Wording(
          "The posting asks for",
          "Next steps beyond the posting",
          "The posting says",
          "Not clearly asked for, up to %s",
          "None: the posting asks for every statement up to this level.");

  static final String NO_STEPS = "None: no statement beyond the shown ones is near enough to name.";

  static final String LADDER = "The ladder";
  static final String STRAND = "Strand";
  static final String ABOUT = "next steps and gaps";
  static final String ALL = "Every statement";
  static final String FILLED = "shown or implied";
  static final String MISSING = "Still to show";
  static final String BECAUSE = "Most of all because of:";
  static final String UNDERLINED = "Underlined in quotations: the words that carried the match.";
  static final String TRUNCATED =
      "Only the beginning of the text was read: it is longer than the limit.";

  static Wording of(Kind kind) {
    return switch (kind) {
      case CV, SELF -> PERSON;
      case POSTING -> POSTING;
    };
  }

  /// Stands above the advice where there is no reading; the advice says why.
  static String headline(Status status) {
    return status == Status.OFF_TOPIC
        ? "This text does not seem to be about work of this occupation."
        : "Nothing could be read.";
  }

  /// Stands before the statements on which the person's own word decides.
  static String ownWord(Verdict verdict) {
    return switch (verdict) {
      case SHOWN -> "Self-reported, over what the text says: ";
      case NOT_ME -> "Self-reported as not theirs: ";
    };
  }

  /// Half a sentence for a probability, without false precision at the ends.
  static String sureness(double probability) {
    long percent = Math.round(probability * 100);
    return percent > 99 ? "more than 99% sure" : percent + "% sure";
  }

  /// What a readiness from 0 to 1 is called, on the page too.
  static String nearness(double readiness) {
    if (readiness >= 0.65) {
      return "close to what you do";
    }
    return readiness >= 0.45 ? "within reach" : "a longer step";
  }
}
