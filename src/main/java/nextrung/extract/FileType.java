package nextrung.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nextrung.document.DocumentReader;
import nextrung.document.Kind;
import nextrung.document.Origin;
import nextrung.document.Trouble;
import org.jspecify.annotations.Nullable;

/// What a file is, told by its content: names and headers may be wrong.
public enum FileType {
  TEXT("text/plain", "a plain text"),
  HTML("text/html", "a web page"),
  PDF("application/pdf", "a PDF"),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a Word document"),
  ODT("application/vnd.oasis.opendocument.text", "an OpenDocument text"),
  RTF("application/rtf", "a rich text"),
  JSON_RESUME("application/json", "a JSON Resume"),
  JOB_POSTING("application/ld+json", "a JobPosting of schema.org"),
  EUROPASS("application/xml", "a Europass CV"),
  OLD_OFFICE("application/x-ole-storage", "a file of an older Office"),
  LOCKED_OFFICE("application/x-ole-storage", "an Office document with a password"),
  OTHER_OFFICE("application/vnd.oasis.opendocument", "a spreadsheet or a presentation"),
  ARCHIVE("application/zip", "an archive"),
  PICTURE("image/*", "a picture"),
  OTHER("application/octet-stream", "a file of another type");

  private static final int HEAD = 4096;
  private static final Pattern PICTURES =
      Pattern.compile(
          "^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|II\\*\0|MM\0\\*|BM.{4}\0\0|RIFF.{4}WEBP|.{4}ftyp(?:heic|avif|mif1))",
          Pattern.DOTALL);
  private static final Pattern ARCHIVES =
      Pattern.compile("^(?:\u001f\u008b|7z\u00bc\u00af|Rar!|BZh|\u00fd7zXZ|\\(\u00b5/\u00fd)");
  private static final Pattern PROGRAMS =
      Pattern.compile("^(?:\u007fELF|MZ|\u00ca\u00fe\u00ba\u00be|SQLite format 3)");
  private static final Pattern WEB_PAGE =
      Pattern.compile(
          "(?is)^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body|div|article|section|main|script|meta|h[1-6]|p|ul|ol|table)\\b.*");
  private static final Pattern EUROPASS_ROOT =
      Pattern.compile(
          "(?s)^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*|<\\?[^>]*>\\s*)*(?:<!DOCTYPE.*?)?<(?:\\w+:)?(?:SkillsPassport|Candidate)[\\s>].*");

  private final String mediaType;
  private final String label;

  FileType(String mediaType, String label) {
    this.mediaType = mediaType;
    this.label = label;
  }

  /// The type of a file.
  public static FileType of(byte[] file) {
    var head = new String(file, 0, Math.min(file.length, HEAD), ISO_8859_1);
    return ofMark(head, file).orElseGet(() -> ofText(DocumentReader.decode(file)));
  }

  /// What the first bytes give away.
  private static Optional<FileType> ofMark(String head, byte[] file) {
    if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
      return Optional.of(ofZip(head, new String(file, ISO_8859_1)));
    }
    if (head.indexOf("%PDF-") >= 0 && head.indexOf("%PDF-") < 1024) {
      return Optional.of(PDF);
    }
    if (head.startsWith("{\\rtf")) {
      return Optional.of(RTF);
    }
    if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return Optional.of(holds(file, "EncryptedPackage") ? LOCKED_OFFICE : OLD_OFFICE);
    }
    if (PICTURES.matcher(head).lookingAt()) {
      return Optional.of(PICTURE);
    }
    if (ARCHIVES.matcher(head).lookingAt()) {
      return Optional.of(ARCHIVE);
    }
    return PROGRAMS.matcher(head).lookingAt() ? Optional.of(OTHER) : Optional.empty();
  }

  /// Whether a name stands in the directory of an older Office file.
  private static boolean holds(byte[] file, String name) {
    return new String(file, ISO_8859_1).contains(String.join("\0", name.split("")));
  }

  /// The names of a package's parts stand in it unpacked.
  private static FileType ofZip(String head, String whole) {
    if (whole.contains("word/document")) {
      return DOCX;
    }
    if (head.startsWith("mimetype" + ODT.mediaType, 30)) {
      return ODT;
    }
    boolean office =
        head.startsWith("mimetype" + OTHER_OFFICE.mediaType, 30)
            || whole.contains("xl/workbook")
            || whole.contains("ppt/presentation");
    return office ? OTHER_OFFICE : ARCHIVE;
  }

  private static FileType ofText(String text) {
    var start = text.stripLeading();
    if (start.startsWith("{") || start.startsWith("[")) {
      return JsonDocument.typeOf(text).orElse(TEXT);
    }
    if (EUROPASS_ROOT.matcher(text).matches()) {
      return EUROPASS;
    }
    if (WEB_PAGE.matcher(text).matches()) {
      return JsonDocument.postingIn(text).isPresent() ? JOB_POSTING : HTML;
    }
    return TEXT;
  }

  /// Whether a program of its own reads it, see [ParserPool].
  boolean isIsolated() {
    return switch (this) {
      case PDF, DOCX, ODT, RTF -> true;
      default -> false;
    };
  }

  /// What sort of document such a file always holds.
  public Optional<Kind> kind() {
    return switch (this) {
      case JOB_POSTING -> Optional.of(Kind.POSTING);
      case JSON_RESUME, EUROPASS -> Optional.of(Kind.CV);
      default -> Optional.empty();
    };
  }

  Origin origin(@Nullable Trouble trouble) {
    return this == TEXT ? Origin.TEXT : new Origin(mediaType, label, trouble);
  }

  public String mediaType() {
    return mediaType;
  }

  /// The word for it, for instance `pdf`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The type with a name, if there is one.
  static Optional<FileType> named(String name) {
    return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
  }
}
