package shelf.products.list;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shelf.http.Json;
import shelf.pricelist.QueryWord;
import shelf.pricelist.Traits;

/**
 * The parameters of a request.
 *
 * @param categoryId the category whose products are wanted, if not those of all
 * @param exact whether without those of the categories below it
 * @param traits colour, transport and pickup that are wanted
 * @param query words; none if there is nothing to look for
 * @param include what to show besides the usual
 */
record Wanted(
    Optional<String> categoryId,
    boolean exact,
    Traits traits,
    PriceRange price,
    Optional<String> query,
    Ordering ordering,
    Set<Extra> include,
    int limit) {

  /** Blocks that a row has only if they are asked for. */
  enum Extra {
    IMAGES,
    SEO,
    DIMENSIONS
  }

  List<QueryWord> words() {
    return query.map(QueryWord::of).orElse(List.of());
  }

  /** Whether it looks for words without having any. */
  boolean isWordless() {
    return query.isPresent() && words().isEmpty();
  }

  /** The list that its cursors belong to: how much of a row is shown does not matter. */
  String list() {
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("route", "GET /products");
    list.put("category_id", categoryId);
    list.put("exact", exact);
    list.put("traits", traits.bits());
    list.put("price", List.of(price.least(), price.most()));
    list.put("q", query);
    list.put("ordering", ordering.text());
    return new String(Json.write(list), StandardCharsets.UTF_8);
  }
}
