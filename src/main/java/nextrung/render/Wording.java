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

  /// Says in one sentence why there is no reading.
  static String headline(Status status) {
    return switch (status) {
      case OK -> "The text was read.";
      case OFF_TOPIC -> "This text does not seem to be about work of this occupation.";
      case EMPTY -> "There is no text to read.";
      case UNREADABLE -> "This file has no text that can be read.";
      case NOT_ENGLISH -> "This text does not seem to be in English.";
      case ENCRYPTED -> "This file is protected by a password.";
      case SCANNED -> "This file holds pictures of pages, and no text.";
      case DAMAGED -> "This file is cut off or broken.";
      case UNSUPPORTED -> "This type of file is not read.";
      case MISNAMED -> "This file is not what its name says.";
      case OVERSIZED -> "This file asks for too much.";
      case BLOATED -> "This file unpacks to far too much.";
      case CRASHED -> "The reading of this file broke off.";
    };
  }

  /// Says what to do where the report does not.
  static String advice(Status status) {
    return switch (status) {
      case OK -> "";
      case OFF_TOPIC -> "Add the duties, tools and materials of your work in your own words.";
      case EMPTY -> "Give a text with at least a few lines about the work.";
      case UNREADABLE -> "Export it with a text layer, or give it as a plain text file.";
      case NOT_ENGLISH -> "Give an English version; the framework and the models are English.";
      case ENCRYPTED -> "Save it without a password.";
      case SCANNED -> "Export it with a text layer, or give it as a plain text file.";
      case DAMAGED -> "Export or download it again.";
      case UNSUPPORTED, MISNAMED -> "Save it as PDF, DOCX, ODT, RTF, HTML or plain text.";
      case OVERSIZED, BLOATED -> "Save its text in a new file.";
      case CRASHED -> "Try again, or save its text in a new file.";
    };
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
