package nextrung.render;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The formats of a report, by the word used on the command line and the media type used over HTTP.
public enum Format {
  /// For a terminal of 80 columns.
  TEXT("text/plain"),
  /// The report contract, indented.
  JSON("application/json"),
  /// For a wiki, an issue or a note.
  MD("text/markdown"),
  /// One file for a browser, with the ladder as a picture.
  HTML("text/html"),
  /// For a spreadsheet, one row a statement.
  CSV("text/csv"),
  /// For paper and for an attachment.
  PDF("application/pdf"),
  /// The JSON Resume that came in, or a new one, with the shown statements as skills.
  JSONRESUME("application/vnd.json-resume+json"),
  /// The JobPosting of schema.org that came in, or a new one, with the shown statements as skills.
  JSONLD("application/ld+json");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  /// The word for it, for instance `md`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The media type without parameters, for instance `text/markdown`; text is always UTF-8.
  public String mediaType() {
    return mediaType;
  }

  /// The media type with the character set of what is text.
  public String contentType() {
    return mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
  }

  public Renderer renderer(RenderContext context) {
    return switch (this) {
      case TEXT -> new TextRenderer(context);
      case JSON -> JsonRenderer.pretty();
      case MD -> new MarkdownRenderer(context);
      case HTML -> new HtmlRenderer(context);
      case CSV -> new CsvRenderer(context);
      case PDF -> new PdfRenderer(context);
      case JSONRESUME -> new JsonResumeRenderer(context);
      case JSONLD -> new JsonLdRenderer(context);
    };
  }

  /// The format with a key.
  ///
  /// @throws IllegalArgumentException for any other word
  public static Format of(String key) {
    return Arrays.stream(values())
        .filter(format -> format.key().equals(key))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "\"%s\" is no format of a report; use %s".formatted(key, keys())));
  }

  private static String keys() {
    return Arrays.stream(values()).map(Format::key).collect(Collectors.joining(", "));
  }
}
