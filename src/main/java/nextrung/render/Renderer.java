package nextrung.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import nextrung.Report;

/// Writes reports in one format. Renderers are immutable: one serves any number of threads, and the
/// same report always gives the same bytes.
public interface Renderer {
  /// Writes a whole report.
  ///
  /// @param out written to but neither flushed nor closed
  /// @throws IOException when `out` does not take the bytes
  /// @throws IllegalArgumentException when the report is about another framework than the renderer
  void render(Report report, OutputStream out) throws IOException;

  /// The whole report in memory.
  default byte[] bytes(Report report) {
    var bytes = new ByteArrayOutputStream();
    try {
      render(report, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
