package nextrung.extract;

import java.io.IOException;
import nextrung.document.DocumentReader;
import nextrung.document.Trouble;

/// Takes the text out of files of one format.
sealed interface FileReader
    permits DocxReader,
        EuropassReader,
        HtmlReader,
        JobPostingReader,
        JsonResumeReader,
        OdtReader,
        PdfReader,
        RtfReader,
        FileReader.Plain {

  /// Writes the text of a file in reading order.
  ///
  /// @throws IOException when the file is broken
  /// @throws UnreadableException when its text cannot be had for another reason
  void read(byte[] file, Lines out) throws IOException;

  /// The reader for a type.
  ///
  /// @throws UnreadableException where none reads it
  static FileReader of(FileType type) {
    return switch (type) {
      case TEXT, ENCODED_TEXT -> new Plain();
      case HTML -> new HtmlReader();
      case PDF -> new PdfReader();
      case DOCX -> new DocxReader();
      case ODT -> new OdtReader();
      case RTF -> new RtfReader();
      case JSON_RESUME -> new JsonResumeReader();
      case JOB_POSTING -> new JobPostingReader();
      case EUROPASS -> new EuropassReader();
      case LOCKED_OFFICE -> throw new UnreadableException(Trouble.ENCRYPTED);
      case OLD_OFFICE, OTHER_OFFICE, ARCHIVE, PICTURE, SEVERAL, OTHER ->
          throw new UnreadableException(Trouble.UNSUPPORTED);
    };
  }

  /// The whole text of a file as a value; whatever goes wrong becomes its reason.
  static Extraction extract(FileType type, byte[] file) {
    try {
      var lines = new Lines();
      of(type).read(file, lines);
      return new Extraction.Text(type, lines.text());
    } catch (UnreadableException e) {
      return new Extraction.Failed(type, e.trouble());
    } catch (StackOverflowError e) {
      return new Extraction.Failed(type, Trouble.OVERSIZED);
    } catch (IOException | RuntimeException e) {
      return new Extraction.Failed(type, Trouble.DAMAGED);
    }
  }

  /// Plain text and Markdown, as they are.
  record Plain() implements FileReader {
    @Override
    public void read(byte[] file, Lines out) {
      out.asIs(DocumentReader.decode(file));
    }
  }
}
