package shelf.products.list;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shelf.http.Answer;
import shelf.http.Cursors;
import shelf.http.Inputs;
import shelf.http.Request;
import shelf.media.MediaUrls;
import shelf.products.categories.CategoryMemory;
import shelf.table.Table;

/** The price list: filtered, searched, ordered, page by page. */
public final class ProductList {

  private final CategoryMemory categories;
  private final SampleMemory sample;
  private final Pages pages;
  private final Cursors cursors;
  private final MediaUrls urls;

  public ProductList(
      Stores stores, CategoryMemory categories, Shown shown, Clock clock, Budget budget) {
    var search = stores.search();
    this.sample = new SampleMemory(search::query, clock, budget.sample());
    var fetching = new Fetching(stores.products()::getAllLately);
    this.categories = categories;
    this.pages = new Pages(search::query, fetching, sample, budget, Pages.CHEAPEST);
    this.cursors = shown.cursors();
    this.urls = shown.urls();
  }

  /** Reads what it plans by, so that the first caller does not wait for it. */
  public ProductList loaded() {
    categories.load();
    sample.load();
    return this;
  }

  /**
   * The tables it reads.
   *
   * @param search what the indexer keeps
   */
  public record Stores(Table products, Table search) {}

  /** What an answer needs besides products. */
  public record Shown(Cursors cursors, MediaUrls urls) {}

  public Answer list(Request request) {
    var inputs = Inputs.of(request);
    var wanted = ListFields.read(inputs);
    var from = position(inputs, wanted);
    inputs.check();
    var page = wanted.isWordless() ? FoundPage.NONE : find(wanted, from);
    var body = new LinkedHashMap<String, Object>();
    body.put("results", rows(page, wanted));
    body.put("next_cursor", page.next().map(next -> cursors.seal(wanted.list(), next.text())));
    return Answer.ok(body);
  }

  private List<Map<String, Object>> rows(FoundPage page, Wanted wanted) {
    return page.products().stream().map(each -> ListRow.of(each, wanted.include(), urls)).toList();
  }

  private Position position(Inputs inputs, Wanted wanted) {
    var cursor = inputs.text("cursor");
    var opened = cursor.flatMap(text -> cursors.open(wanted.list(), text));
    if (cursor.isPresent() && opened.isEmpty()) {
      var message = "Input should be a cursor that this list has answered";
      inputs.faults().add("cursor_invalid", List.of("query", "cursor"), message, cursor.get());
    }
    return opened.map(Position::parse).orElse(Position.START);
  }

  private FoundPage find(Wanted wanted, Position from) {
    var filter = Filter.of(categories(wanted), wanted.traits(), wanted.price(), wanted.words());
    var asked = new Asked(filter, wanted.ordering(), from, wanted.limit());
    return pages.page(asked, categories.refreshment());
  }

  private Optional<Set<String>> categories(Wanted wanted) {
    return wanted
        .categoryId()
        .map(id -> wanted.exact() ? Set.of(id) : categories.withDescendants(id));
  }
}
