package nextrung.render;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import nextrung.Report;

/// A renderer whose format is text; its bytes are UTF-8 and end with a line feed.
public interface TextualRenderer extends Renderer {
  /// The whole report as text.
  ///
  /// @throws IllegalArgumentException when the report is about another framework than the renderer
  String text(Report report);

  @Override
  default void render(Report report, OutputStream out) throws IOException {
    out.write(text(report).getBytes(StandardCharsets.UTF_8));
  }
}
