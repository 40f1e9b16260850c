package shelf.local.measure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shelf.local.measure.MeasuringClient.Reply;

/**
 * What a page of 50 of a search costs: for queries of different lengths, in the whole catalog and
 * in parts of it. The queries are pieces of numbers that are there, the same ones in every run.
 */
final class SearchCosts {

  private static final int[] LENGTHS = {1, 2, 4, 8};
  private static final int TIMES = 5;
  private static final int DEEP = 20;

  private final MeasuringClient client;
  private final List<PartProbe> probes;
  private final RandomGenerator random = new Random(3);

  /**
   * @param probes numbers with at least eight letters and digits
   */
  SearchCosts(MeasuringClient client, List<PartProbe> probes) {
    this.client = client;
    this.probes = probes;
  }

  /** In what is searched. */
  private enum Scope {
    ALL(""),
    BRAND("&brand_id=%1$d"),
    CATEGORY("&category_id=%2$d"),
    BOTH("&brand_id=%1$d&category_id=%2$d");

    private final String filter;

    Scope(String filter) {
      this.filter = filter;
    }

    String filter(PartProbe probe) {
      return filter.formatted(probe.brandId(), probe.categoryId());
    }
  }

  /** A piece of a number, asked for where the number is. */
  private record Query(String text, PartProbe probe) {
    String in(Scope scope) {
      return "/api/parts/search?limit=50&q=" + text + scope.filter(probe);
    }
  }

  /** A page that was answered. */
  private record Page(Cost cost, int rows) {
    static Page of(Reply reply) {
      return new Page(reply.cost(), reply.json().orElseThrow().size());
    }
  }

  /** The first page of a query, and the last that was asked for if it had more. */
  private record Pages(Page first, Optional<Page> deep) {}

  String markdown() {
    var lines = new ArrayList<String>();
    lines.add("| search, page of 50 | all | of a brand | of a category | of both |");
    lines.add("|---|---|---|---|---|");
    for (int length : LENGTHS) {
      var answers = new EnumMap<Scope, List<Pages>>(Scope.class);
      var queries = Stream.generate(() -> query(length)).limit(TIMES).toList();
      for (var scope : Scope.values()) {
        answers.put(scope, queries.stream().map(query -> ask(query.in(scope))).toList());
      }
      lines.add(firstPages(length, answers));
      lines.add(deepPages(length, answers));
    }
    lines.add("");
    lines.add(
        "Each: calls / read units (rows, ms), medians of " + TIMES + " queries; – is no such.");
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  private Query query(int length) {
    var probe = probes.get(random.nextInt(probes.size()));
    return new Query(probe.piece(length, random), probe);
  }

  private Pages ask(String query) {
    var reply = client.get(query);
    var first = Page.of(reply);
    var deep = Optional.<Page>empty();
    for (int page = 2; page <= DEEP && reply.next().isPresent(); page++) {
      reply = client.get(query + "&cursor=" + reply.next().get());
      deep = Optional.of(Page.of(reply));
    }
    return new Pages(first, deep);
  }

  private static String firstPages(int length, Map<Scope, List<Pages>> answers) {
    var cells =
        answers.values().stream().map(pages -> cell(pages.stream().map(Pages::first).toList()));
    return "| %d characters, first | %s |".formatted(length, joined(cells));
  }

  private static String deepPages(int length, Map<Scope, List<Pages>> answers) {
    var cells =
        answers.values().stream()
            .map(pages -> cell(pages.stream().flatMap(each -> each.deep().stream()).toList()));
    return "| %d characters, %dth or last | %s |".formatted(length, DEEP, joined(cells));
  }

  private static String joined(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | "));
  }

  private static String cell(List<Page> pages) {
    if (pages.isEmpty()) {
      return "–";
    }
    var cost = Cost.median(pages.stream().map(Page::cost).toList());
    var rows = pages.stream().mapToInt(Page::rows).sorted().toArray()[pages.size() / 2];
    return String.format(
        Locale.ROOT, "%.0f / %.1f (%d, %.0f)", cost.calls(), cost.readUnits(), rows, cost.millis());
  }
}
