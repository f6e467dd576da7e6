package nextrung.render;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nextrung.Report;
import nextrung.Report.StatementEntry;
import nextrung.profile.StatementStatus;

/// Formats that are a document of somebody else's with something added: what was there stays as it
/// is, and in its order.
abstract class TaggedJson implements Renderer {
  /// Marks what the person said over the text.
  static final String SELF_REPORTED = "self-reported";

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  final RenderContext context;

  TaggedJson(RenderContext context) {
    this.context = context;
  }

  /// The part of a document that this adds to, empty where the document is of another form.
  abstract Optional<ObjectNode> place(JsonNode source);

  /// The least document of the form.
  abstract ObjectNode fresh(Report report);

  /// Adds to a document, or to its part, what the report says.
  abstract void tag(ObjectNode document, Report report);

  @Override
  public final void render(Report report, OutputStream out) throws IOException {
    context.check(report);
    var document = tagged(report);
    var lines = new DefaultIndenter("  ", "\n");
    var spacing = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    var text = JSON.writer(spacing).writeValueAsString(document) + "\n";
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode tagged(Report report) {
    var copy = Optional.ofNullable(context.source()).<JsonNode>map(JsonNode::deepCopy);
    var place = copy.flatMap(this::place);
    var document = place.orElseGet(() -> fresh(report));
    tag(document, report);
    return place.isPresent() ? copy.orElseThrow() : document;
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static List<StatementEntry> shown(Report report) {
    return report.statements().stream()
        .filter(entry -> entry.status() == StatementStatus.SHOWN)
        .toList();
  }

  static String engine(Report report) {
    return report.engine().name() + " " + report.engine().version();
  }
}
