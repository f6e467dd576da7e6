package nextrung.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import nextrung.bulk.Tagging.Occupation;
import nextrung.bulk.Tagging.Tag;
import nextrung.render.SchemaOrg;

/// A posting as a [JobPosting](https://schema.org/JobPosting) with its tags as further `skills` and
/// its occupation as `occupationalCategory`. Nothing that the posting says is changed or taken
/// away.
final class JobPostingLd {
  private static final Set<String> IDENTIFIERS = Set.of("id", "identifier");

  private JobPostingLd() {}

  static ObjectNode of(Posting posting, Tagging tagging) {
    var merged = jobPosting(posting);
    var occupation = tagging.occupation();
    if (occupation != null) {
      SchemaOrg.values(merged, "occupationalCategory")
          .add(SchemaOrg.occupation(occupation.soc(), occupation.title()));
      var skills = SchemaOrg.values(merged, "skills");
      tagging.tags().forEach(tag -> skills.add(term(tag, occupation)));
    }
    return merged;
  }

  /// The posting itself; a plain one gets the names of schema.org.
  private static ObjectNode jobPosting(Posting posting) {
    if (posting.source().has("@type")) {
      return posting.source().deepCopy();
    }
    var made = JsonNodeFactory.instance.objectNode();
    made.put("@context", SchemaOrg.CONTEXT).put("@type", "JobPosting");
    made.set("identifier", identifier(posting));
    posting.source().properties().stream()
        .filter(field -> !IDENTIFIERS.contains(field.getKey()))
        .forEach(field -> made.set(field.getKey(), field.getValue().deepCopy()));
    return made;
  }

  /// The id as it was given, ahead of identifiers that say something else.
  private static JsonNode identifier(Posting posting) {
    var id = posting.source().path("id");
    var other = posting.source().path("identifier");
    if (!isSaid(id)) {
      return isSaid(other) ? other.deepCopy() : TextNode.valueOf(posting.id());
    }
    if (!isSaid(other) || other.equals(id)) {
      return id.deepCopy();
    }
    var all = new LinkedHashSet<JsonNode>();
    Stream.of(id, other).flatMap(JobPostingLd::each).forEach(all::add);
    return JsonNodeFactory.instance.arrayNode().addAll(all);
  }

  private static boolean isSaid(JsonNode value) {
    return !value.isMissingNode() && !value.isNull();
  }

  private static Stream<JsonNode> each(JsonNode value) {
    return value.isArray() ? value.valueStream() : Stream.of(value);
  }

  private static ObjectNode term(Tag tag, Occupation occupation) {
    var term =
        SchemaOrg.of("DefinedTerm")
            .put("termCode", tag.statement().toString())
            .put("name", tag.name());
    term.set(
        "inDefinedTermSet",
        SchemaOrg.of("DefinedTermSet")
            .put("name", "%s %s".formatted(occupation.title(), occupation.version()))
            .put("creditText", occupation.attribution()));
    var properties = term.putArray("additionalProperty");
    property(properties, "level").put("value", tag.level());
    property(properties, "need").put("value", tag.need().key());
    property(properties, "probability").put("value", TagJson.rounded(tag.probability()));
    return term;
  }

  private static ObjectNode property(ArrayNode properties, String name) {
    var property = SchemaOrg.of("PropertyValue").put("name", name);
    properties.add(property);
    return property;
  }
}
