package shelf.contract.openapi;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import shelf.contract.Answer;
import tools.jackson.databind.JsonNode;

/**
 * What the examples before have been answered, as far as nobody can know it beforehand: {@code
 * {created}}, {@code {cursor}} and {@code {etag}} stand for it in a path and in headers.
 */
final class Earlier {

  private final Map<String, String> known = new ConcurrentHashMap<>();

  void remember(Answer answer) {
    answer.header("etag").ifPresent(tag -> known.put("{etag}", tag));
    if (answer.header("content-type").orElse("").startsWith("application/json")) {
      remember(answer.status(), answer.json());
    }
  }

  private void remember(int status, JsonNode body) {
    if (status == 201 && body.has("id")) {
      known.put("{created}", body.get("id").asString());
    }
    if (body.path("next_cursor").isString()) {
      known.put("{cursor}", body.get("next_cursor").stringValue());
    }
  }

  /** The text with all that is known put in its place. */
  String fill(String text) {
    var filled = text;
    for (var each : known.entrySet()) {
      filled = filled.replace(each.getKey(), each.getValue());
    }
    return filled;
  }
}
