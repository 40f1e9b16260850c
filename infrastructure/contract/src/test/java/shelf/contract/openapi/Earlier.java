package shelf.contract.openapi;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import shelf.contract.Answer;
import tools.jackson.databind.JsonNode;

/**
 * What the examples before have been answered, as far as nobody can know it beforehand: {@code
 * {created}}, {@code {cursor}}, {@code {etag}}, {@code {listed}}, {@code {image 1}}, {@code
 * {upload}} and {@code {job}} stand for it in a path, in headers and in a body.
 */
final class Earlier {

  private final Map<String, String> known = new ConcurrentHashMap<>();
  private final Set<String> images = new LinkedHashSet<>();

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
    remember("{cursor}", body.path("next_cursor"));
    remember("{listed}", body.at("/results/0/id"));
    remember("{upload}", body.at("/uploads/0/upload_id"));
    remember("{job}", body.path("jobId"));
    body.valueStream().map(element -> element.path("id")).forEach(this::rememberImage);
  }

  private void remember(String name, JsonNode value) {
    if (value.isString()) {
      known.put(name, value.stringValue());
    }
  }

  /** They are numbered in the order in which answers named them first. */
  private void rememberImage(JsonNode id) {
    if (id.isString() && id.stringValue().startsWith("img_") && images.add(id.stringValue())) {
      known.put("{image " + images.size() + "}", id.stringValue());
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
