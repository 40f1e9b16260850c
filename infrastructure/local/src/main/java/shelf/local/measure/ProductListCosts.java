package shelf.local.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shelf.local.measure.MeasuringClient.Reply;

/** What a page of 20 of the price list costs: in every order, for every kind of question. */
final class ProductListCosts {

  static final List<String> ORDERINGS =
      List.of(
          "-created_at",
          "created_at",
          "-updated_at",
          "updated_at",
          "price_rub",
          "-price_rub",
          "name",
          "-name");

  private static final int TIMES = 3;
  private static final List<Integer> DEPTHS = List.of(1, 5, 20);
  private static final List<String> WALKED = List.of("-created_at", "price_rub");

  private final MeasuringClient client;
  private final Map<String, List<String>> questions;
  private Dearest dearest = new Dearest(Cost.NONE, "");

  /**
   * @param questions by name, each with queries to put behind the address of the list
   */
  ProductListCosts(MeasuringClient client, ProductQuestions questions) {
    this.client = client;
    this.questions = questions.ask(TIMES);
  }

  /** The page that took the most read units, and the one it was. */
  private record Dearest(Cost cost, String address) {}

  /** A page that was answered. */
  private record Page(Cost cost, int rows, Optional<String> next) {
    static Page of(Reply reply) {
      var json = reply.json().orElseThrow();
      var cursor = json.path("next_cursor");
      return new Page(
          reply.cost(),
          json.path("results").size(),
          cursor.isString() ? Optional.of(cursor.asString()) : Optional.empty());
    }
  }

  String markdown() {
    return Stream.of(firstPages(), List.of(""), deepPages(), List.of("", legend()))
        .flatMap(List::stream)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private String legend() {
    return String.format(
        Locale.ROOT,
        "Each: calls / read units (rows, ms), medians of %d queries; – is no such page. The dearest"
            + " page of all took %.0f calls and %.1f read units: `%s`.",
        TIMES,
        dearest.cost().calls(),
        dearest.cost().readUnits(),
        dearest.address());
  }

  private List<String> firstPages() {
    var lines = table("first page of 20", ORDERINGS);
    questions.forEach((name, queries) -> {
      var cells = ORDERINGS.stream().map(order -> figures(firstPages(queries, order)));
      lines.add("| %s | %s |".formatted(name, cells.collect(Collectors.joining(" | "))));
    });
    return lines;
  }

  private List<Page> firstPages(List<String> queries, String ordering) {
    return queries.stream().map(query -> ask(address(query, ordering))).toList();
  }

  private List<String> deepPages() {
    var columns =
        WALKED.stream()
            .flatMap(order -> DEPTHS.stream().map(depth -> order + ", page " + depth))
            .toList();
    var lines = table("page of 20", columns);
    questions.forEach((name, queries) -> {
      var cells = WALKED.stream().flatMap(order -> deepPages(queries, order));
      lines.add("| %s | %s |".formatted(name, cells.collect(Collectors.joining(" | "))));
    });
    return lines;
  }

  private Stream<String> deepPages(List<String> queries, String ordering) {
    var walks = queries.stream().map(query -> walk(address(query, ordering))).toList();
    return DEPTHS.stream()
        .map(depth ->
            figures(
                walks.stream()
                    .filter(walk -> walk.size() >= depth)
                    .map(walk -> walk.get(depth - 1))
                    .toList()));
  }

  /** As many pages as there are, and no more than are looked at. */
  private List<Page> walk(String first) {
    var pages = new ArrayList<Page>();
    var next = Optional.of(first);
    while (next.isPresent() && pages.size() < DEPTHS.getLast()) {
      var page = ask(next.get());
      pages.add(page);
      next = page.next().map(cursor -> first + "&cursor=" + cursor);
    }
    return pages;
  }

  private static String address(String query, String ordering) {
    return "/products?limit=20&ordering=" + ordering + query;
  }

  private Page ask(String address) {
    var page = Page.of(client.get(address));
    if (page.cost().readUnits() > dearest.cost().readUnits()) {
      dearest = new Dearest(page.cost(), address.replaceAll("&cursor=.*", "&cursor=…"));
    }
    return page;
  }

  private static List<String> table(String corner, List<String> columns) {
    var lines = new ArrayList<String>();
    lines.add("| %s | %s |".formatted(corner, String.join(" | ", columns)));
    lines.add("|---|" + "---|".repeat(columns.size()));
    return lines;
  }

  private static String figures(List<Page> pages) {
    if (pages.isEmpty()) {
      return "–";
    }
    var cost = Cost.median(pages.stream().map(Page::cost).toList());
    var rows = pages.stream().mapToInt(Page::rows).sorted().toArray()[pages.size() / 2];
    return String.format(
        Locale.ROOT, "%.0f / %.1f (%d, %.0f)", cost.calls(), cost.readUnits(), rows, cost.millis());
  }
}
