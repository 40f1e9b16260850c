package shelf.http;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396): objects are merged, null removes, all else takes the place. */
final class MergePatch {

  private MergePatch() {}

  /** Changes neither of the two. */
  static JsonNode apply(JsonNode there, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    var merged = there.isObject() ? (ObjectNode) there.deepCopy() : empty();
    for (var member : patch.properties()) {
      if (member.getValue().isNull()) {
        merged.remove(member.getKey());
      } else {
        merged.set(member.getKey(), apply(merged.path(member.getKey()), member.getValue()));
      }
    }
    return merged;
  }

  private static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }
}
