package nextrung.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import nextrung.Report;
import nextrung.Report.StatementEntry;
import nextrung.Report.Status;
import nextrung.document.Kind;
import nextrung.extract.JsonDocument;

/// JSON-LD in the words of schema.org. A JobPosting that was read gets a DefinedTerm in `skills`
/// for each shown statement and the code of the occupation in `occupationalCategory`, or a Report
/// in `subjectOf` where none is shown; nothing else is touched. Of other texts a new JobPosting is
/// made, or a Person who knows about the statements.
public final class JsonLdRenderer extends TaggedJson {
  public JsonLdRenderer(RenderContext context) {
    super(context);
  }

  @Override
  Optional<ObjectNode> place(JsonNode source) {
    return JsonDocument.posting(source).map(ObjectNode.class::cast);
  }

  @Override
  ObjectNode fresh(Report report) {
    boolean posting = report.document().kind() == Kind.POSTING;
    var type = posting ? "JobPosting" : "Person";
    return object().put("@context", SchemaOrg.CONTEXT).put("@type", type);
  }

  @Override
  void tag(ObjectNode document, Report report) {
    boolean person = document.path("@type").asText().equals("Person");
    var shown = shown(report);
    if (shown.isEmpty()) {
      SchemaOrg.values(document, "subjectOf").add(reading(report));
    } else {
      var skills = SchemaOrg.values(document, person ? "knowsAbout" : "skills");
      shown.forEach(entry -> skills.add(term(entry)));
      var first = (ObjectNode) skills.get(skills.size() - shown.size());
      first.set("inDefinedTermSet", framework(report));
    }
    if (!person && report.document().status() == Status.OK) {
      var note = report.framework();
      SchemaOrg.values(document, "occupationalCategory")
          .add(SchemaOrg.occupation(note.soc(), note.title()));
    }
  }

  private ObjectNode term(StatementEntry entry) {
    var term =
        SchemaOrg.of("DefinedTerm")
            .put("name", entry.name())
            .put("termCode", entry.id().toString())
            .put("description", context.framework().statement(entry.id()).performance());
    if (entry.selfReported() != null) {
      term.put("disambiguatingDescription", SELF_REPORTED);
    }
    term.putObject("inDefinedTermSet").put("@id", set(context.framework().soc()));
    return term;
  }

  /// What says whose statements a document was held against where it shows none of them.
  private static ObjectNode reading(Report report) {
    var reading = SchemaOrg.of("Report").put("name", "Read by " + engine(report));
    reading.set("isBasedOn", framework(report));
    return reading;
  }

  /// Whose statements they are; stands in the first term, the others refer to it.
  private static ObjectNode framework(Report report) {
    var note = report.framework();
    return SchemaOrg.of("DefinedTermSet")
        .put("@id", set(note.soc()))
        .put("name", note.title())
        .put("version", note.version())
        .put("creditText", note.attribution())
        .put("usageInfo", report.notice())
        .put("sdPublisher", engine(report));
  }

  private static String set(String soc) {
    return "urn:nextrung:framework:" + soc;
  }
}
