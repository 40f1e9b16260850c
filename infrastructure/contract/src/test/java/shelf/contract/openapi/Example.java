package shelf.contract.openapi;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shelf.contract.Answer;
import shelf.contract.Api;
import shelf.contract.RawHttp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One example of a response, with the request that brings it about.
 *
 * @param name as {@code POST /api/brands/admin 201 created}
 * @param value the body; empty for none
 * @param headers that must be there as written
 * @param varies names of members that hold the time of the run, and are compared by their type only
 * @param documented names of the headers that the response always has
 */
record Example(
    String name,
    int status,
    JsonNode request,
    Optional<JsonNode> value,
    Map<String, String> headers,
    Set<String> varies,
    Set<String> documented) {

  /** Present only while there is a next page, or when an answer is given again. */
  static final List<String> CONDITIONAL = List.of("x-next-cursor", "link", "idempotent-replayed");

  String method() {
    return name.split(" ")[0];
  }

  /** The catalog that the request is for: brands, parts, or what prices need. */
  String group() {
    var group = name.split("/")[2].split(" ")[0];
    return List.of("brands", "parts").contains(group) ? group : "pricing";
  }

  /** A body as it is compared. */
  JsonNode comparable(JsonNode body) {
    var same = body.deepCopy();
    varies.forEach(name ->
        same.findParents(name).stream()
            .map(ObjectNode.class::cast)
            .forEach(parent -> parent.put(name, parent.get(name).getNodeType().name())));
    return same;
  }

  /** Sends the request by a client that carries the {@link #token} it asks for. */
  Answer send(Api api) {
    var asking = api;
    for (var header : request.path("headers").properties()) {
      asking = asking.with(header.getKey(), header.getValue().stringValue());
    }
    var body = body();
    if (body.length > 0 && !asking.headers().containsKey("Content-Type")) {
      asking = asking.with("Content-Type", "application/json");
    }
    return RawHttp.send(asking, method() + " " + request.get("path").stringValue(), body);
  }

  /** {@code true}, {@code false} or {@code unscoped}. */
  String token() {
    return request.has("token") ? request.get("token").asString() : "false";
  }

  private byte[] body() {
    if (request.has("raw")) {
      return request.get("raw").stringValue().getBytes(StandardCharsets.UTF_8);
    }
    return request.has("body")
        ? JsonMapper.shared().writeValueAsBytes(request.get("body"))
        : new byte[0];
  }

  List<String> alwaysThere() {
    return documented.stream()
        .map(header -> header.toLowerCase(Locale.ROOT))
        .filter(header -> !CONDITIONAL.contains(header))
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
