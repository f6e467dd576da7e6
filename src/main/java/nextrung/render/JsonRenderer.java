package nextrung.render;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nextrung.Report;
import nextrung.Reports;

/// The report contract as JSON: one value and a line feed, so that compact reports form NDJSON.
/// Probabilities, readiness and scores have at most four decimals, halves rounded to even.
public final class JsonRenderer implements Renderer {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
          .addModule(new SimpleModule().addSerializer(double.class, new Rounded()))
          .build();

  private final ObjectWriter writer;

  private JsonRenderer(ObjectWriter writer) {
    this.writer = writer.forType(Report.class);
  }

  /// On one line, for programs.
  public static JsonRenderer compact() {
    return new JsonRenderer(JSON.writer());
  }

  /// Indented by two spaces, for people and for diffs.
  public static JsonRenderer pretty() {
    return new JsonRenderer(indented());
  }

  /// Several reports as one value on one line, with its line feed.
  public static byte[] line(Reports reports) {
    return bytes(JSON.writer(), reports);
  }

  /// Several reports as one value, indented.
  public static byte[] indented(Reports reports) {
    return bytes(indented(), reports);
  }

  private static byte[] bytes(ObjectWriter writer, Object value) {
    var bytes = new ByteArrayOutputStream();
    try {
      write(writer, value, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// Any other value in the same manner.
  static void write(Object value, OutputStream out) throws IOException {
    write(indented(), value, out);
  }

  private static ObjectWriter indented() {
    var lines = new DefaultIndenter("  ", "\n");
    var spacing =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return JSON.writer(
        new DefaultPrettyPrinter(spacing).withObjectIndenter(lines).withArrayIndenter(lines));
  }

  @Override
  public void render(Report report, OutputStream out) throws IOException {
    write(writer, report, out);
  }

  /// Characters go through an encoder of the JDK rather than Jackson's own: a text may hold half a
  /// surrogate pair, which becomes `?` here and would be an error there.
  private static void write(ObjectWriter writer, Object value, OutputStream out)
      throws IOException {
    var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.writeValue(text, value);
    text.write('\n');
    text.flush();
  }

  /// Writes the decimals that [Decimals] leaves.
  private static final class Rounded extends StdSerializer<Double> {
    Rounded() {
      super(Double.class);
    }

    @Override
    public void serialize(Double value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeNumber(Decimals.of(value));
    }
  }
}
