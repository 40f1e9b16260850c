package shelf.http;

import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A request's body, parsed; what is wrong with it as a whole is a fault of the request. */
final class JsonBody {

  /** Given where a faulty value must read as something; never reaches the store. */
  static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

  private static final List<Object> WHOLE = List.of("body");

  private final Request request;
  private final Faults faults;

  JsonBody(Request request, Faults faults) {
    this.request = request;
    this.faults = faults;
  }

  /**
   * @throws Problem 415 if it says that it is no JSON
   */
  JsonNode read(SizeLimit limit) {
    requireJson();
    try {
      var bytes = request.body();
      if (bytes.length == 0) {
        return faulty("missing", "Field required");
      }
      return bytes.length > limit.mostBytes()
          ? faulty("too_long", limit.message())
          : Json.read(bytes);
    } catch (JacksonException | MalformedTextException e) {
      return faulty("json_invalid", "JSON decode error");
    }
  }

  private JsonNode faulty(String type, String msg) {
    faults.add(type, WHOLE, msg, null);
    return NOTHING;
  }

  private void requireJson() {
    var type = request.header("content-type").orElse("application/json");
    var bare = type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    if (!bare.equals("application/json") && !bare.endsWith("+json")) {
      throw Problem.of(415, "Content-Type must be application/json");
    }
  }
}
