package nextrung.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nextrung.bulk.Tagging.Occupation;
import nextrung.bulk.Tagging.Tag;

/// A posting as a [JobPosting](https://schema.org/JobPosting) with its tags as further `skills` and
/// its occupation as `occupationalCategory`. Nothing that the posting says is changed or taken
/// away.
final class JobPostingLd {
  private static final String TYPE = "@type";
  private static final String SKILLS = "skills";
  private static final String CATEGORY = "occupationalCategory";
  private static final String NAME = "name";

  private JobPostingLd() {}

  static ObjectNode of(Posting posting, Tagging tagging) {
    var merged = jobPosting(posting);
    var occupation = tagging.occupation();
    if (occupation != null) {
      merged.set(CATEGORY, listOf(merged.path(CATEGORY)).add(category(occupation)));
      var skills = listOf(merged.path(SKILLS));
      tagging.tags().forEach(tag -> skills.add(term(tag, occupation)));
      merged.set(SKILLS, skills);
    }
    return merged;
  }

  /// The posting itself; a plain one gets the names of schema.org.
  private static ObjectNode jobPosting(Posting posting) {
    if (posting.source().has(TYPE)) {
      return posting.source().deepCopy();
    }
    var made = JsonNodeFactory.instance.objectNode();
    made.put("@context", "https://schema.org").put(TYPE, "JobPosting");
    made.put("identifier", posting.id());
    posting.source().properties().stream()
        .filter(field -> !field.getKey().equals("id"))
        .forEach(field -> made.set(field.getKey(), field.getValue().deepCopy()));
    return made;
  }

  private static ArrayNode listOf(JsonNode value) {
    if (value instanceof ArrayNode list) {
      return list.deepCopy();
    }
    var list = JsonNodeFactory.instance.arrayNode();
    return value.isMissingNode() || value.isNull() ? list : list.add(value.deepCopy());
  }

  private static ObjectNode category(Occupation occupation) {
    var category = JsonNodeFactory.instance.objectNode();
    category.put(TYPE, "CategoryCode").put("codeValue", occupation.soc());
    category.put(NAME, occupation.title());
    category
        .putObject("inCodeSet")
        .put(TYPE, "CategoryCodeSet")
        .put(NAME, "O*NET-SOC")
        .put("url", "https://www.onetonline.org/");
    return category;
  }

  private static ObjectNode term(Tag tag, Occupation occupation) {
    var term = JsonNodeFactory.instance.objectNode();
    term.put(TYPE, "DefinedTerm").put("termCode", tag.statement().toString());
    term.put(NAME, tag.name());
    term.putObject("inDefinedTermSet")
        .put(TYPE, "DefinedTermSet")
        .put(NAME, "%s %s".formatted(occupation.title(), occupation.version()))
        .put("creditText", occupation.attribution());
    var properties = term.putArray("additionalProperty");
    property(properties, "level").put("value", tag.level());
    property(properties, "need").put("value", tag.need().key());
    property(properties, "probability").put("value", TagJson.rounded(tag.probability()));
    return term;
  }

  private static ObjectNode property(ArrayNode properties, String name) {
    return properties.addObject().put(TYPE, "PropertyValue").put(NAME, name);
  }
}
