package nextrung.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import nextrung.Report;
import nextrung.Report.StatementEntry;
import nextrung.extract.JsonDocument;
import nextrung.framework.Ladder;
import nextrung.framework.Level;

/// The JSON Resume that was read with a skill added for each shown statement, or a new one. Where
/// the skills come from stands in `meta`.
public final class JsonResumeRenderer extends TaggedJson {
  private static final String SCHEMA =
      "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

  public JsonResumeRenderer(RenderContext context) {
    super(context);
  }

  @Override
  Optional<ObjectNode> place(JsonNode source) {
    return JsonDocument.isResume(source) ? Optional.of((ObjectNode) source) : Optional.empty();
  }

  @Override
  ObjectNode fresh(Report report) {
    return object().put("$schema", SCHEMA);
  }

  @Override
  void tag(ObjectNode resume, Report report) {
    var skills = SchemaOrg.values(resume, "skills");
    shown(report).forEach(entry -> skill(skills.addObject(), entry));
    meta(resume)
        .putObject("nextrung")
        .put("engine", engine(report))
        .put("framework", report.framework().soc() + " " + report.framework().title())
        .put("frameworkVersion", report.framework().version())
        .put("attribution", report.framework().attribution())
        .put("status", report.document().status().key())
        .put("notice", report.notice());
  }

  /// Where notes on the document stand; the document itself, where that place is taken by something
  /// else.
  private static ObjectNode meta(ObjectNode resume) {
    var meta = resume.path("meta");
    return meta.isMissingNode() || meta.isNull()
        ? resume.putObject("meta")
        : meta instanceof ObjectNode notes ? notes : resume;
  }

  private void skill(ObjectNode skill, StatementEntry entry) {
    var level = context.framework().level(entry.id().level());
    skill.put("name", entry.name()).put("level", level.map(Level::label).orElse(""));
    var keywords = skill.putArray("keywords");
    context.ladder().strandOf(entry.id()).map(Ladder.Strand::name).ifPresent(keywords::add);
    keywords.add(entry.id().toString());
    if (entry.selfReported() != null) {
      keywords.add(SELF_REPORTED);
    }
  }
}
