package shelf.products.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import shelf.pricelist.Facts;
import shelf.pricelist.ListRows;
import shelf.pricelist.ListTerm;
import shelf.pricelist.Order;
import shelf.pricelist.SampleRow;
import shelf.table.Query;

/** Plans that read lists of filters: step by step, or all of a range of prices. */
final class ListPlans {

  /** A union of more lists is no cheaper than a list that holds them all. */
  private static final int MOST_CATEGORIES = 12;

  /** What one more query weighs: it costs at least a step, whatever it finds. */
  private static final double A_QUERY = 0.002;

  private final Asked asked;
  private final Sample sample;
  private final Forecast forecast;
  private final Budget budget;

  ListPlans(Asked asked, Sample sample, Budget budget) {
    this.asked = asked;
    this.sample = sample;
    this.forecast = new Forecast(asked, sample);
    this.budget = budget;
  }

  /** Lists that together hold all that one of the filters lets pass. */
  private record Union(List<Part> parts) {

    static Union of(ListTerm term, Predicate<Facts> holds) {
      return new Union(List.of(new Part(term, row -> holds.test(row.facts()))));
    }

    boolean holds(SampleRow row) {
      return parts.stream().anyMatch(part -> part.holds().test(row));
    }
  }

  /** One list, and which products it holds. */
  private record Part(ListTerm term, Predicate<SampleRow> holds) {}

  private List<Union> unions() {
    var traits = asked.filter().traits();
    var all =
        Stream.of(
            asked
                .filter()
                .categories()
                .filter(some -> some.size() <= MOST_CATEGORIES)
                .map(ListPlans::ofCategories),
            traits
                .color()
                .map(some ->
                    Union.of(
                        ListTerm.color(some),
                        facts -> facts.traits().color().equals(traits.color()))),
            traits
                .transport()
                .map(some ->
                    Union.of(
                        ListTerm.transport(some),
                        facts -> facts.traits().transport().equals(traits.transport()))),
            traits
                .selfPickup()
                .map(some ->
                    Union.of(
                        ListTerm.selfPickup(some),
                        facts -> facts.traits().selfPickup().equals(traits.selfPickup()))));
    var unions = all.flatMap(Optional::stream).toList();
    return unions.isEmpty() ? List.of(Union.of(ListTerm.ALL, facts -> true)) : unions;
  }

  private static Union ofCategories(Set<String> ids) {
    return new Union(ids.stream().sorted().map(ListPlans::ofCategory).toList());
  }

  private static Part ofCategory(String id) {
    int mark = Facts.category(id);
    return new Part(ListTerm.category(id), row -> row.facts().category() == mark);
  }

  /** Those that always go on: each page at least a step. */
  List<Plan> stepwise() {
    return unions().stream().map(union -> isExact(union) ? exact(union) : walk(union)).toList();
  }

  /** Whether what the lists hold is just what is asked for. */
  private boolean isExact(Union union) {
    var filter = asked.filter();
    var traits = filter.traits();
    long filters =
        Stream.of(filter.categories(), traits.color(), traits.transport(), traits.selfPickup())
            .filter(Optional::isPresent)
            .count();
    boolean alone =
        filters == 0 || filters == 1 && !union.parts().getFirst().term().equals(ListTerm.ALL);
    return alone
        && filter.words().isEmpty()
        && (filter.price().isAll() || asked.isInOrder(Order.PRICE));
  }

  private Plan exact(Union union) {
    var order = asked.ordering().order();
    var reads = reads(union, order, Read.Kind.LIST_STEPWISE);
    return new Plan("exact", reads.stream().map(read -> read.limit(asked.limit() + 1)).toList(), 0);
  }

  private Plan walk(Union union) {
    var order = asked.ordering().order();
    var portions = portions(order);
    double capacity = portions.capacity(union.parts().size());
    double rows = forecast.rowsUntilFull(union::holds);
    // Twice and a half of what is probable: what is not there is not paid.
    double wanted = Math.min(capacity, 2.5 * rows + sample.spareRows());
    var reads = reads(union, order, Read.Kind.LIST_STEPWISE);
    return new Plan("walk", limited(reads, portions, wanted, union), share(rows, capacity, union));
  }

  private static double share(double rows, double capacity, Union union) {
    return rows / capacity + A_QUERY * union.parts().size();
  }

  private Portions portions(Order order) {
    return new Portions(sample.listRowBytes(order), budget.steps());
  }

  private List<Read> limited(List<Read> reads, Portions portions, double rows, Union union) {
    var weights = union.parts().stream().map(part -> forecast.weight(part.holds())).toList();
    var limits = portions.of(rows, weights);
    var limited = new ArrayList<Read>();
    for (int i = 0; i < reads.size(); i++) {
      limited.add(reads.get(i).limit(limits.get(i)));
    }
    return limited;
  }

  private List<Read> reads(Union union, Order copy, Read.Kind kind) {
    var prices = asked.filter().price();
    boolean bounded = copy == Order.PRICE && !prices.isAll();
    var range = bounded ? Optional.of(prices.places()) : Optional.<Query.Between>empty();
    return union.parts().stream()
        .map(part -> ListRows.collection(part.term(), copy))
        .map(collection -> new Read(collection, copy, kind, "", range, 1))
        .toList();
  }

  /** Those that take all of a range of prices and put it in another order. */
  List<Plan> whole() {
    boolean useless = asked.filter().price().isAll() || asked.isInOrder(Order.PRICE);
    return useless ? List.of() : unions().stream().map(this::range).toList();
  }

  private Plan range(Union union) {
    var portions = portions(Order.PRICE);
    double capacity = portions.capacity(union.parts().size());
    Predicate<SampleRow> inRange =
        row -> union.holds(row) && asked.filter().price().holds(row.facts().kopecks());
    double share = share(forecast.rowsInAll(inRange), capacity, union);
    // These rows tell neither name nor time of change: all products must be fetched.
    double fetched = asked.isInOrder(Order.CREATED) ? 0 : forecast.hits(inRange) / Fetching.AIM;
    var reads = reads(union, Order.PRICE, Read.Kind.LIST_WHOLE);
    var limited = limited(reads, portions, capacity, union);
    return new Plan("range", limited, Math.max(share, fetched));
  }
}
