package shelf.contract.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shelf.contract.Api;
import shelf.contract.http.Walk;
import tools.jackson.databind.JsonNode;

/** Lists read to their end, by the addresses that the answers give or by {@code skip}. */
final class Pages {

  private Pages() {}

  static List<JsonNode> byCursor(Api api, String path) {
    var rows = new ArrayList<JsonNode>();
    var next = Optional.of(path);
    while (next.isPresent()) {
      var answer = api.get(next.get());
      var page = Parts.rows(answer);
      assertThat(page.isEmpty() && !rows.isEmpty()).as("an empty page behind others").isFalse();
      rows.addAll(page);
      next = Walk.next(answer);
    }
    return rows;
  }

  /**
   * @param path with a query
   */
  static List<JsonNode> bySkip(Api api, String path, int limit) {
    var rows = new ArrayList<JsonNode>();
    var page = List.<JsonNode>of();
    do {
      page = Parts.rows(api.get(path + "&limit=" + limit + "&skip=" + rows.size()));
      rows.addAll(page);
    } while (page.size() == limit);
    return rows;
  }
}
