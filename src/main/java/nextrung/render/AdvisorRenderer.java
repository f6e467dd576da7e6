package nextrung.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes what an advisor asks for: people side by side, or one over time. The same value gives the
/// same bytes.
public abstract sealed class AdvisorRenderer permits ComparisonRenderer, ProgressRenderer {
  /// The formats that there are; the others of [Format] are for a report alone.
  public static final List<Format> FORMATS =
      List.of(Format.TEXT, Format.HTML, Format.CSV, Format.JSON, Format.PDF);

  /// The characters of a line of text, its indent not counted.
  static final int WIDTH = 74;

  private final Object value;
  private final @Nullable LocalDate date;

  AdvisorRenderer(Object value, @Nullable LocalDate date) {
    this.value = value;
    this.date = date;
  }

  /// Writes it in a format.
  ///
  /// @param paper that a PDF is laid out for; other formats ignore it
  /// @throws IllegalArgumentException for a format that only a report has
  public final void write(Format format, Paper paper, OutputStream out) throws IOException {
    switch (format) {
      case TEXT -> out.write(text().getBytes(StandardCharsets.UTF_8));
      case CSV -> out.write(csv().getBytes(StandardCharsets.UTF_8));
      case HTML -> out.write(page(date).write().getBytes(StandardCharsets.UTF_8));
      case JSON -> JsonRenderer.write(value, out);
      case PDF -> PdfRenderer.write(page(date).write(), date, paper, out);
      case MD, JSONRESUME, JSONLD -> throw new IllegalArgumentException(refusal(format));
    }
  }

  /// The whole of it in memory, see [#write].
  public final byte[] bytes(Format format, Paper paper) throws IOException {
    var bytes = new ByteArrayOutputStream();
    write(format, paper, bytes);
    return bytes.toByteArray();
  }

  /// What to say where a format is asked for that only a report has.
  public static String refusal(Format format) {
    return FORMATS.stream()
        .map(Format::key)
        .collect(
            Collectors.joining(
                ", ", "only a report comes as %s; use ".formatted(format.key()), ""));
  }

  /// Adds an entry whose further lines stand further in.
  static void hanging(List<String> lines, String entry) {
    var indent = "  ";
    for (var line : Columns.wrap(Plain.of(entry), WIDTH)) {
      lines.add(indent + line);
      indent = "    ";
    }
  }

  abstract String text();

  abstract String csv();

  abstract AdvisorPage page(@Nullable LocalDate day);
}
