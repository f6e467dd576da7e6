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
  /// In UTF-16 or Windows-1252, or with a byte order mark.
  ENCODED_TEXT("text/plain", "a plain text in another encoding"),
  HTML("text/html", "a web page"),
  PDF("application/pdf", "a PDF"),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a Word document"),
  ODT("application/vnd.oasis.opendocument.text", "an OpenDocument text"),
  RTF("application/rtf", "a rich text"),
  JSON_RESUME("application/json", "a JSON Resume"),
  JOB_POSTING("application/ld+json", "a JobPosting of schema.org"),
  EUROPASS("application/xml", "a Europass CV"),
  SEVERAL(
      "application/json", "several documents in one (`nextrung tag` reads postings, one a line)"),
  OLD_OFFICE("application/x-ole-storage", "a file of an older Office"),
  LOCKED_OFFICE("application/x-ole-storage", "an Office document with a password"),
  OTHER_OFFICE("application/vnd.oasis.opendocument", "a spreadsheet or a presentation"),
  ARCHIVE("application/zip", "an archive"),
  PICTURE("image/*", "a picture"),
  OTHER("application/octet-stream", "a file of another type");

  private static final int HEAD = 4096;

  /// Parsing markup may take time that grows with the square of its length.
  private static final int HARMLESS = 1 << 18;

  private static final Pattern PICTURES =
      Pattern.compile(
          "^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|II\\*\0|MM\0\\*|BM.{4}\0\0|RIFF.{4}WEBP|.{4}ftyp(?:heic|avif|mif1))",
          Pattern.DOTALL);
  private static final Pattern ARCHIVES =
      Pattern.compile(
          "^(?:\u001f\u008b|7z\u00bc\u00af|Rar!|BZh[1-9]1AY|\u00fd7zXZ|\\(\u00b5/\u00fd)");
  private static final Pattern PROGRAMS =
      Pattern.compile(
          "^(?:\u007fELF|MZ.{0,4}\0|\u00ca\u00fe\u00ba\u00be|SQLite format 3)", Pattern.DOTALL);

  /// What may stand before the first element. Possessive, as it may be long: going back in it would
  /// take a frame of the stack for each comment.
  private static final String PROLOG = "(?s)^\\s*(?:<!--.*?-->\\s*|<\\?[^>]*>\\s*)*+";

  private static final Pattern WEB_PAGE =
      Pattern.compile(PROLOG + "<(?i:!doctype\\s+html|html|head|body|script|meta)[\\s/>]");
  private static final Pattern PIECE_OF_A_PAGE =
      Pattern.compile(
          PROLOG
              + "<(?i:a|article|aside|b|blockquote|br|center|div|dl|em|font|footer|form|h[1-6]|header"
              + "|hr|i|img|link|main|nav|ol|p|pre|section|span|strong|style|table|title|u|ul)[\\s/>]");
  private static final Pattern EUROPASS_ROOT =
      Pattern.compile(PROLOG + "(?:<!DOCTYPE.*?)?<(?:\\w+:)?(?:SkillsPassport|Candidate)[\\s>]");

  private static final String END_OF_ARCHIVE = "PK\u0005\u0006";
  private static final String PART_IN_DIRECTORY = "PK\u0001\u0002.{42}";
  private static final String PART = "PK\u0003\u0004.{26}";

  private final String mediaType;
  private final String label;

  FileType(String mediaType, String label) {
    this.mediaType = mediaType;
    this.label = label;
  }

  /// The type of a file.
  public static FileType of(byte[] file) {
    var head = new String(file, 0, Math.min(file.length, HEAD), ISO_8859_1);
    return ofMark(head, file).orElseGet(() -> ofText(file));
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

  private static FileType ofZip(String head, String whole) {
    var directory = directory(whole);
    if (hasPart("word/document", directory)) {
      return DOCX;
    }
    if (head.startsWith("mimetype" + ODT.mediaType, 30)) {
      return ODT;
    }
    boolean office =
        head.startsWith("mimetype" + OTHER_OFFICE.mediaType, 30)
            || hasPart("xl/workbook", directory)
            || hasPart("ppt/presentation", directory);
    return office ? OTHER_OFFICE : ARCHIVE;
  }

  /// The directory of an archive, which stands before its end and tells nothing of the archives in
  /// it; the whole file where it was cut off.
  private static String directory(String file) {
    int end = file.lastIndexOf(END_OF_ARCHIVE);
    int start = end < 0 || file.length() < end + 16 ? -1 : end - number(file, end + 12);
    boolean found = start >= 0 && start < end && file.startsWith("PK", start);
    return found ? file.substring(start, end) : file;
  }

  /// Four bytes as a number, the lowest first.
  private static int number(String file, int at) {
    return file.charAt(at)
        | (file.charAt(at + 1) << 8)
        | (file.charAt(at + 2) << 16)
        | (file.charAt(at + 3) << 24);
  }

  /// Whether a part has a name that begins so: names stand unpacked behind a head of fixed length.
  private static boolean hasPart(String name, String directory) {
    return Pattern.compile("(?s)(?:%s|%s)%s".formatted(PART_IN_DIRECTORY, PART, name))
        .matcher(directory)
        .find();
  }

  private static FileType ofText(byte[] file) {
    var text = DocumentReader.decodeMarkup(file);
    boolean cut = file.length > DocumentReader.MAX_MARKUP;
    return ofMarkup(text, cut).orElseGet(() -> DocumentReader.isUtf8(file) ? TEXT : ENCODED_TEXT);
  }

  private static Optional<FileType> ofMarkup(String text, boolean cut) {
    var start = text.stripLeading();
    if (start.startsWith("{") || start.startsWith("[")) {
      return cut ? JsonDocument.typeOfCut(text) : JsonDocument.typeOf(text);
    }
    if (EUROPASS_ROOT.matcher(text).lookingAt()) {
      return Optional.of(EUROPASS);
    }
    return isPage(text)
        ? Optional.of(JsonDocument.postingIn(text).isPresent() ? JOB_POSTING : HTML)
        : Optional.empty();
  }

  /// A page, or a piece of one from tag to tag: Markdown may begin with a tag too.
  private static boolean isPage(String text) {
    return WEB_PAGE.matcher(text).lookingAt()
        || (PIECE_OF_A_PAGE.matcher(text).lookingAt() && text.stripTrailing().endsWith(">"));
  }

  /// Whether it is a text without any form.
  public boolean isText() {
    return this == TEXT || this == ENCODED_TEXT;
  }

  /// Whether files of this length are read by a process of its own, see [ParserPool].
  public boolean isIsolated(int length) {
    return switch (this) {
      case PDF, DOCX, ODT, RTF -> true;
      case HTML, JOB_POSTING, JSON_RESUME, EUROPASS -> length > HARMLESS;
      default -> false;
    };
  }

  /// The most bytes that are read; a text may be longer, and is cut.
  int limit() {
    return switch (this) {
      case TEXT, ENCODED_TEXT -> Integer.MAX_VALUE;
      case HTML, JOB_POSTING, JSON_RESUME, EUROPASS -> DocumentReader.MAX_MARKUP;
      default -> DocumentReader.MAX_FILE;
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
    return this == TEXT ? Origin.TEXT : new Origin(mediaType, label, trouble, null);
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
