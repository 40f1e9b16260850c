package shelf.local.measure;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** New products like those of a price list, with names and slugs of their own. */
final class ProductCopies {

  private final List<JsonNode> models;
  private final AtomicInteger given = new AtomicInteger();

  private ProductCopies(List<JsonNode> models) {
    this.models = models;
  }

  /**
   * @param file a JSON array of at least one body
   */
  static ProductCopies of(Path file) {
    return new ProductCopies(JsonMapper.shared().readTree(file).valueStream().toList());
  }

  /** The body of a product that is not there yet; safe to ask for from several threads. */
  ObjectNode next() {
    int number = given.getAndIncrement();
    var copy = (ObjectNode) models.get(number % models.size()).deepCopy();
    copy.put("name", copy.path("name").asString() + " копия " + number);
    copy.withObject("seo").put("slug", "copy-" + number);
    return copy;
  }
}
