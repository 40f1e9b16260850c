package shelf.carmodels.store;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import shelf.http.Json;
import tools.jackson.databind.JsonNode;

/** JSON in an attribute of an item. What is something else is not read as nothing. */
public final class StoredJson {

  private StoredJson() {}

  public static String write(Object value) {
    return new String(Json.write(value), StandardCharsets.UTF_8);
  }

  /** The elements of an array. */
  public static Collection<JsonNode> list(String json) {
    return read(json).asArray().values();
  }

  /** The members of an object. */
  static Collection<Map.Entry<String, JsonNode>> members(String json) {
    return read(json).asObject().properties();
  }

  /** A string; null is none. */
  public static String text(JsonNode node) {
    return Objects.requireNonNull(node.stringValue());
  }

  private static JsonNode read(String json) {
    return Json.read(json.getBytes(StandardCharsets.UTF_8));
  }
}
