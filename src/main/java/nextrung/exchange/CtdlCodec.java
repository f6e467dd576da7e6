package nextrung.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import nextrung.framework.Framework;
import nextrung.framework.Ladder.Step;
import nextrung.framework.Ladder.Strand;
import nextrung.framework.Level;
import nextrung.framework.Statement;

/// CTDL-ASN as JSON-LD, the form of the Credential Registry: a framework, its competencies, and a
/// progression model whose levels the competencies name. A step is `ceasn:prerequisiteAlignment`,
/// which the vocabulary defines from the earlier to the later competency; a strand is the
/// competency's category.
final class CtdlCodec implements Codec {
  private static final String CONTEXT = "https://credreg.net/ctdlasn/schema/context/json";

  @Override
  public String write(Bundle bundle, Losses losses) {
    lose(bundle, losses);
    return JsonTree.write(new Graph(bundle).write());
  }

  private static void lose(Bundle bundle, Losses losses) {
    var details = bundle.framework().details();
    losses.addBackground(details);
    losses.addText(Day.isMoment(details.exportedAt()) ? "" : details.exportedAt(), Losses.DAY);
    if (!details.description().isEmpty()) {
      losses.addText(details.contextCovered(), "the context covered");
    }
    losses.add(bundle.steps(), "reason of a step", "reasons of steps");
    losses.addStrands(bundle);
    losses.addReview(bundle);
    losses.add(
        "ceasn:publisher, which the registry asks for, is not written: add the registry address of"
            + " your organization");
  }

  /// One graph in the making.
  private static final class Graph {
    private final Framework framework;
    private final Bundle bundle;
    private final Identifiers ids;
    private final UUID model;

    Graph(Bundle bundle) {
      this.bundle = bundle;
      this.framework = bundle.framework();
      this.ids = new Identifiers(framework);
      this.model = ids.part("model", "levels");
    }

    ObjectNode write() {
      var root = JsonTree.object().put("@context", CONTEXT);
      var graph = root.putArray("@graph");
      graph.add(head());
      framework.statements().forEach(statement -> graph.add(competency(statement)));
      graph.add(model());
      framework.levels().forEach(level -> graph.add(level(level)));
      return root;
    }

    private ObjectNode head() {
      var details = framework.details();
      var node = thing(ids.framework(), "ceasn:CompetencyFramework");
      language(node, "ceasn:name", framework.title());
      language(node, "ceasn:description", about());
      node.putArray("ceasn:inLanguage").add("en");
      if (!details.owner().isEmpty()) {
        language(node, "ceasn:publisherName", details.owner());
      }
      if (!framework.attribution().isEmpty()) {
        language(node, "ceasn:rights", framework.attribution());
      }
      if (Day.isMoment(details.exportedAt())) {
        node.put("ceasn:dateModified", details.exportedAt());
      }
      identifier(node);
      occupation(node);
      var children = node.putArray("ceasn:hasTopChild");
      framework.statements().forEach(statement -> children.add(urn(ids.statement(statement))));
      return node.put("asn:hasProgressionModel", urn(model));
    }

    /// The registry asks for a description; the title stands in where the framework has none.
    private String about() {
      var about = framework.details().about();
      return about.isEmpty() ? framework.title() : about;
    }

    private void identifier(ObjectNode node) {
      node.putArray("ceterms:versionIdentifier")
          .addObject()
          .put("@type", "ceterms:IdentifierValue")
          .put("ceterms:identifierValueCode", framework.version());
    }

    private void occupation(ObjectNode node) {
      var occupation =
          node.putArray("ceterms:occupationType")
              .addObject()
              .put("@type", "ceterms:CredentialAlignmentObject")
              .put("ceterms:codedNotation", framework.soc());
      language(occupation, "ceterms:targetNodeName", framework.title());
    }

    private ObjectNode competency(Statement statement) {
      var node = thing(ids.statement(statement), "ceasn:Competency");
      language(node, "ceasn:competencyLabel", statement.name());
      language(node, "ceasn:competencyText", statement.text());
      node.put("ceasn:codedNotation", statement.id().toString());
      node.put("ceasn:isPartOf", urn(ids.framework()));
      node.put("ceasn:isTopChildOf", urn(ids.framework()));
      node.put("asn:hasProgressionLevel", urn(ids.level(framework.levelOf(statement))));
      bundle
          .strandOf(statement.id())
          .map(Strand::name)
          .ifPresent(name -> language(node, "ceasn:competencyCategory", name));
      var above = bundle.stepsFrom(statement.id()).stream().map(Step::to).toList();
      if (!above.isEmpty()) {
        var list = node.putArray("ceasn:prerequisiteAlignment");
        above.forEach(id -> list.add(urn(ids.statement(framework.statement(id)))));
      }
      return node;
    }

    private ObjectNode model() {
      var node = thing(model, "asn:ProgressionModel");
      language(node, "ceasn:name", "Levels of " + framework.title());
      language(node, "ceasn:description", "The levels of the framework, lowest first.");
      node.putArray("ceasn:inLanguage").add("en");
      var levels = node.putArray("skos:hasTopConcept");
      framework.levels().forEach(level -> levels.add(urn(ids.level(level))));
      return node;
    }

    private ObjectNode level(Level level) {
      var node = thing(ids.level(level), "asn:ProgressionLevel");
      language(node, "skos:prefLabel", level.label());
      node.put("skos:notation", level.key());
      node.put("ceasn:inProgressionModel", urn(model));
      return node.put("skos:topConceptOf", urn(model));
    }

    private static ObjectNode thing(UUID id, String type) {
      return JsonTree.object()
          .put("@id", urn(id))
          .put("@type", type)
          .put("ceterms:ctid", "ce-" + id);
    }

    private static void language(ObjectNode node, String field, String text) {
      node.putObject(field).put("en", text);
    }

    private static String urn(UUID id) {
      return "urn:uuid:" + id;
    }
  }

  @Override
  public Bundle read(String text, String source, Losses losses) {
    return CtdlReader.read(JsonTree.read(text, source), source, losses);
  }
}
