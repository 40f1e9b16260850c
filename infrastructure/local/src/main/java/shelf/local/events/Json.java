package shelf.local.events;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of events. */
final class Json {

  static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** {@code {"Records": […]}} around records, the form of every batched event. */
  static byte[] records(Iterable<? extends JsonNode> records) {
    var event = object();
    var list = event.putArray("Records");
    records.forEach(list::add);
    return MAPPER.writeValueAsBytes(event);
  }
}
