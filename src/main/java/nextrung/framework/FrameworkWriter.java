package nextrung.framework;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Writes frameworks and ladders as the JSON that [FrameworkReader] and [LadderReader] read.
public final class FrameworkWriter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private FrameworkWriter() {}

  /// An export of schema version 1.0. What its file left out is left out again.
  public static String write(Framework framework) {
    var details = framework.details();
    var root = JSON.createObjectNode().put("schemaVersion", "1.0");
    put(root, "exportedAt", details.exportedAt());
    occupation(root.putObject("occupation"), framework);
    var body = root.putObject("framework").put("version", framework.version());
    put(body, "description", details.description());
    put(body, "contextCovered", details.contextCovered());
    levels(body.putObject("levels"), framework);
    put(root, "attribution", details.owner());
    if (!details.sources().isEmpty()) {
      details.sources().forEach(root.putObject("sources")::put);
    }
    return root.toPrettyString() + "\n";
  }

  private static void occupation(ObjectNode node, Framework framework) {
    var details = framework.details();
    node.put("soc", framework.soc()).put("title", framework.title());
    put(node, "group", details.group());
    put(node, "sector", details.sector());
    if (details.jobZone() > 0) {
      node.put("jobZone", details.jobZone()).put("jobZoneInferred", details.jobZoneInferred());
    }
  }

  private static void levels(ObjectNode node, Framework framework) {
    for (var level : framework.levels()) {
      var texts = node.putObject(level.key()).put("label", level.label()).putArray("statements");
      level.statements().forEach(statement -> texts.add(statement.text()));
    }
  }

  private static void put(ObjectNode node, String field, String text) {
    if (!text.isEmpty()) {
      node.put(field, text);
    }
  }

  /// A ladder file.
  public static String write(Ladder ladder) {
    var root =
        JSON.createObjectNode()
            .put("framework", ladder.framework())
            .put("version", ladder.version())
            .put("reviewed", ladder.reviewed());
    var strands = root.putArray("strands");
    for (var strand : ladder.strands()) {
      var ids =
          strands
              .addObject()
              .put("key", strand.key())
              .put("name", strand.name())
              .putArray("statements");
      strand.statements().forEach(id -> ids.add(id.toString()));
    }
    var steps = root.putArray("steps");
    for (var step : ladder.steps()) {
      steps
          .addObject()
          .put("from", step.from().toString())
          .put("to", step.to().toString())
          .put("reason", step.reason());
    }
    return root.toPrettyString() + "\n";
  }
}
