package nextrung.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nextrung.framework.OnetCode;

/// The parts of JSON-LD in the words of [schema.org](https://schema.org) that reports and tagged
/// postings share.
public final class SchemaOrg {
  public static final String CONTEXT = "https://schema.org";

  private SchemaOrg() {}

  /// Something of a type.
  public static ObjectNode of(String type) {
    return JsonNodeFactory.instance.objectNode().put("@type", type);
  }

  /// The values of a property as a list that can be added to, those that were there first.
  public static ArrayNode values(ObjectNode thing, String property) {
    var before = thing.path(property);
    if (before instanceof ArrayNode list) {
      return list;
    }
    var list = thing.putArray(property);
    return before.isMissingNode() || before.isNull() ? list : list.add(before);
  }

  /// An occupation by its code; the set is named where it is that of O*NET.
  public static ObjectNode occupation(String soc, String title) {
    var category = of("CategoryCode").put("codeValue", soc).put("name", title);
    if (OnetCode.is(soc)) {
      var set = of("CategoryCodeSet").put("name", "O*NET-SOC");
      category.set("inCodeSet", set.put("url", "https://www.onetonline.org/"));
    }
    return category;
  }
}
