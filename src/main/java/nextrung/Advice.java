package nextrung;

import nextrung.Report.Status;
import nextrung.document.Origin;

/// What somebody is told whose text cannot be read.
public final class Advice {
  private Advice() {}

  /// Why there is no reading, and what to do.
  ///
  /// @param origin of the text
  /// @throws IllegalArgumentException for a status that has a reading
  public static String of(Origin origin, Status status) {
    return switch (status) {
      case EMPTY -> "There is no text here. Paste a CV, a description of a job or a posting.";
      case UNREADABLE ->
          "This is not a text but the content of some other file. Save it as plain text and try"
              + " again.";
      case NOT_ENGLISH ->
          "This text does not seem to be in English, the only language that can be read so far."
              + " Give an English version.";
      case ENCRYPTED -> "This file is protected by a password. Save it without one and try again.";
      case SCANNED ->
          "This PDF holds pictures of pages and no text. Export it from the program it was written"
              + " in, or run text recognition over it first.";
      case DAMAGED ->
          "This file begins as %s, but is cut off or broken. Export or download it again."
              .formatted(origin.name());
      case UNSUPPORTED ->
          "This file is %s, which is not read. Save the document as PDF, DOCX, ODT, RTF, HTML or"
                  .formatted(origin.name())
              + " plain text.";
      case MISNAMED ->
          "The name of this file ends in .%s, but it is %s, which is not read. Save the document as"
                  .formatted(origin.suffix(), origin.name())
              + " PDF, DOCX, ODT, RTF, HTML or plain text.";
      case OVERSIZED ->
          "This file asks for more pages, memory or time than a document should. Save its text in a"
              + " new file of at most 100 pages and 10 MB (a web page, JSON or XML: 2 MB), or as"
              + " plain text.";
      case BLOATED ->
          "This file unpacks to far more than a document of its length holds. Save its text in a"
              + " new file, or as plain text.";
      case CRASHED ->
          "The program that reads such files broke off over this one. Try again; should it happen"
              + " again, save its text in a new file, or as plain text.";
      case OK, OFF_TOPIC -> throw new IllegalArgumentException(status.key());
    };
  }
}
