package nextrung.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import nextrung.framework.Details;
import nextrung.framework.Framework;
import nextrung.framework.Ladder.Strand;
import nextrung.framework.Level;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;

/// 1EdTech CASE, a CFPackage of version 1.0 or 1.1. Levels are items below the document, statements
/// items below their level (`isChildOf`), strands items that statements are `isPartOf`; a step is
/// `precedes`. Version 1.0 has no place for reasons and extensions.
public final class CaseCodec implements Codec {
  static final String LEVEL = "Level";
  static final String STRAND = "Strand";
  static final String COMPETENCY = "Competency";

  /// The key of this project's own field among the extensions of version 1.1.
  static final String OWN = "nextrung";

  private final String base;
  private final boolean later;

  private CaseCodec(String base, boolean later) {
    this.base = base.replaceAll("/+$", "");
    this.later = later;
  }

  /// Version 1.0.
  ///
  /// @param base the address that the items will have, for instance `https://…/ims/case/v1p0`;
  ///   empty for names (`urn:uuid:…`) instead of addresses
  public static CaseCodec v1p0(String base) {
    return new CaseCodec(base, false);
  }

  /// Version 1.1.
  ///
  /// @param base as for [#v1p0(String)]
  public static CaseCodec v1p1(String base) {
    return new CaseCodec(base, true);
  }

  @Override
  public Bundle read(String text, String source, Losses losses) {
    return new CaseReader(JsonTree.read(text, source), source, losses).read();
  }

  @Override
  public String write(Bundle bundle, Losses losses) {
    lose(bundle, losses);
    return JsonTree.write(new Parts(bundle).write());
  }

  /// The CFDocument alone, as a list of frameworks holds it.
  public JsonNode document(Bundle bundle) {
    var writer = new Parts(bundle);
    var document = writer.document();
    document.set(
        "CFPackageURI",
        writer.link("CFPackages", bundle.framework().title(), writer.ids.framework()));
    return document;
  }

  private void lose(Bundle bundle, Losses losses) {
    if (later) {
      return;
    }
    var details = bundle.framework().details();
    losses.add(bundle.steps(), "reason of a step", "reasons of steps");
    losses.addBackground(details);
    losses.addText(Day.isMoment(details.exportedAt()) ? "" : details.exportedAt(), Losses.DAY);
    if (!details.description().isEmpty()) {
      losses.addText(details.contextCovered(), "the context covered");
    }
    losses.addReview(bundle);
  }

  /// One package in the making.
  private final class Parts {
    private final Framework framework;
    private final Bundle bundle;
    private final Identifiers ids;
    private final String changed;
    private final ArrayNode items = JsonTree.array();
    private final ArrayNode associations = JsonTree.array();

    Parts(Bundle bundle) {
      this.bundle = bundle;
      this.framework = bundle.framework();
      this.ids = new Identifiers(framework);
      this.changed = Day.of(framework.details().exportedAt());
    }

    ObjectNode write() {
      framework.levels().forEach(this::level);
      bundle.strands().forEach(this::strand);
      int number = 1;
      for (var step : bundle.steps()) {
        var reason = later ? step.reason() : "";
        associate("precedes", node(step.from()), node(step.to()), number++, reason);
      }
      var root = JsonTree.object();
      root.set("CFDocument", document());
      root.set("CFItems", items);
      root.set("CFAssociations", associations);
      return root;
    }

    ObjectNode document() {
      var details = framework.details();
      var document =
          JsonTree.object()
              .put("identifier", ids.framework().toString())
              .put("uri", uri("CFDocuments", ids.framework()))
              .put("creator", details.owner().isEmpty() ? framework.title() : details.owner())
              .put("title", "%s (%s)".formatted(framework.title(), framework.soc()))
              .put("lastChangeDateTime", changed)
              .put("version", framework.version())
              .put("language", "en");
      if (!details.about().isEmpty()) {
        document.put("description", details.about());
      }
      if (!details.onet().isEmpty()) {
        document.put("notes", Details.ONET_TITLE + details.onet());
      }
      if (later) {
        document.put("caseVersion", "1.1").set("extensions", extensions(details));
      }
      return document;
    }

    private ObjectNode extensions(Details details) {
      var own =
          JsonTree.object()
              .put("exportedAt", details.exportedAt())
              .put("group", details.group())
              .put("sector", details.sector())
              .put("jobZone", details.jobZone())
              .put("jobZoneInferred", details.jobZoneInferred())
              .put("description", details.description())
              .put("contextCovered", details.contextCovered())
              .put("owner", details.owner());
      details.sources().forEach(own.putObject("sources")::put);
      bundle.ladder().ifPresent(ladder -> own.put("reviewed", ladder.reviewed()));
      var extensions = JsonTree.object();
      extensions.set(OWN, own);
      return extensions;
    }

    private void level(Level level) {
      var id = ids.level(level);
      item(id, level.label(), level.label(), level.key(), LEVEL);
      var node = new Node(id, level.label());
      associate("isChildOf", node, root(), level.rank(), "");
      for (var statement : level.statements()) {
        item(
            ids.statement(statement),
            statement.text(),
            statement.name(),
            statement.id().toString(),
            COMPETENCY);
        associate("isChildOf", node(statement), node, statement.id().position(), "");
      }
    }

    private void strand(Strand strand) {
      var node = new Node(ids.strand(strand), strand.name());
      item(node.id(), strand.name(), strand.name(), strand.key(), STRAND);
      associate("isChildOf", node, root(), framework.levels().size() + place(strand), "");
      int number = 1;
      for (var id : strand.statements()) {
        associate("isPartOf", node(id), node, number++, "");
      }
    }

    private int place(Strand strand) {
      return bundle.strands().indexOf(strand) + 1;
    }

    private void item(UUID id, String full, String brief, String code, String type) {
      items
          .addObject()
          .put("identifier", id.toString())
          .put("uri", uri("CFItems", id))
          .put("fullStatement", full)
          .put("abbreviatedStatement", brief)
          .put("humanCodingScheme", code)
          .put("CFItemType", type)
          .put("language", "en")
          .put("lastChangeDateTime", changed);
    }

    private Node root() {
      return new Node(ids.framework(), framework.title());
    }

    private Node node(StatementId id) {
      return node(framework.statement(id));
    }

    private Node node(Statement statement) {
      return new Node(ids.statement(statement), statement.name());
    }

    private void associate(String type, Node origin, Node destination, int number, String notes) {
      var id = ids.part(type, origin.id() + " " + destination.id());
      var association =
          associations
              .addObject()
              .put("identifier", id.toString())
              .put("uri", uri("CFAssociations", id))
              .put("associationType", type)
              .put("sequenceNumber", number);
      association.set("originNodeURI", link("CFItems", origin.title(), origin.id()));
      var kind = destination.id().equals(ids.framework()) ? "CFDocuments" : "CFItems";
      association.set("destinationNodeURI", link(kind, destination.title(), destination.id()));
      association.put("lastChangeDateTime", changed);
      if (!notes.isEmpty()) {
        association.put("notes", notes);
      }
    }

    private ObjectNode link(String kind, String title, UUID id) {
      return JsonTree.object()
          .put("title", title)
          .put("identifier", id.toString())
          .put("uri", uri(kind, id));
    }
  }

  private record Node(UUID id, String title) {}

  private String uri(String kind, UUID id) {
    return base.isEmpty() ? "urn:uuid:" + id : "%s/%s/%s".formatted(base, kind, id);
  }

  /// Whether some JSON looks like a package.
  static boolean fits(JsonNode root) {
    return List.of("CFDocument", "CFItems").stream().anyMatch(root::has);
  }
}
