package shelf.local.sample;

import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The list of all products, whose cursor is in its body; the newest first. */
record ProductRows(ShelfApi api) {
  private static final String LIST = "/products?limit=100";

  void each(Consumer<JsonNode> reader) {
    var next = Optional.of(LIST);
    while (next.isPresent()) {
      var page = api.get(next.get());
      page.path("results").forEach(reader);
      next =
          Optional.of(page.path("next_cursor"))
              .filter(JsonNode::isString)
              .map(cursor -> LIST + "&cursor=" + cursor.asString());
    }
  }
}
