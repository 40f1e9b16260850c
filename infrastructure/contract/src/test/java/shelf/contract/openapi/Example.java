package shelf.contract.openapi;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import shelf.contract.Answer;
import shelf.contract.Api;
import shelf.contract.RawHttp;
import tools.jackson.databind.JsonNode;
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

  /**
   * The catalog that the request is for: brands, parts, products, cars, VK, or what prices need.
   */
  String group() {
    var path = name.split(" ")[1];
    if (path.startsWith("/api/market/") || path.startsWith("/api/projects/")) {
      return "vk";
    }
    return Stream.of("brands", "parts", "products", "marketplace")
        .filter(group -> path.contains("/" + group))
        .findFirst()
        .orElse("pricing");
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

  /**
   * Sends the request by a client that carries the {@link #token} it asks for.
   *
   * @param earlier what it may refer to
   */
  Answer send(Api api, Earlier earlier) {
    var asking = api;
    for (var header : request.path("headers").properties()) {
      asking = asking.with(header.getKey(), earlier.fill(header.getValue().stringValue()));
    }
    var body = body(earlier);
    if (body.length > 0 && !asking.headers().containsKey("Content-Type")) {
      asking = asking.with("Content-Type", request.has("form") ? Form.TYPE : "application/json");
    }
    var path = earlier.fill(request.get("path").stringValue());
    return RawHttp.send(asking, method() + " " + path, body);
  }

  /** {@code true}, {@code false} or {@code unscoped}. */
  String token() {
    return request.has("token") ? request.get("token").asString() : "false";
  }

  /** What VK's stand-in gets wrong this time. */
  Optional<JsonNode> trouble() {
    return Optional.ofNullable(request.get("vk"));
  }

  private byte[] body(Earlier earlier) {
    if (request.has("form")) {
      return new Form(request.get("form")).bytes();
    }
    if (request.has("raw")) {
      return request.get("raw").stringValue().getBytes(StandardCharsets.UTF_8);
    }
    return request.has("body")
        ? earlier.fill(request.get("body").toString()).getBytes(StandardCharsets.UTF_8)
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
