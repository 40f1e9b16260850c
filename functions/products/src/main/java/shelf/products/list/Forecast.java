package shelf.products.list;

import java.util.List;
import java.util.function.Predicate;
import shelf.pricelist.Order;
import shelf.pricelist.SampleRow;

/** What of a list must probably be read, by the sample. */
final class Forecast {

  /** More hits tell little more. */
  private static final int ENOUGH_HITS = 8;

  private final Asked asked;
  private final Sample sample;
  private final List<SampleRow> behind;

  Forecast(Asked asked, Sample sample) {
    this.asked = asked;
    this.sample = sample;
    this.behind = behind();
  }

  private List<SampleRow> behind() {
    var order = asked.ordering().order();
    var placed = sample.in(order);
    var prices = asked.filter().price();
    return (asked.ordering().descending() ? placed.reversed() : placed)
        .stream()
            .filter(each -> asked.ordering().isBehind(each.place(), asked.from().place()))
            .map(Sample.Placed::row)
            .filter(row -> order != Order.PRICE || prices.holds(row.facts().kopecks()))
            .toList();
  }

  /** How many rows of a list, from where the page begins, until it is full. */
  double rowsUntilFull(Predicate<SampleRow> inList) {
    int seen = 0;
    int hits = 0;
    int lastHit = 0;
    for (var row : behind) {
      if (inList.test(row)) {
        seen++;
        if (hits < ENOUGH_HITS && passes(row)) {
          hits++;
          lastHit = seen;
        }
      }
    }
    double needed =
        hits == 0
            ? 3 * seen * sample.scale() + 1
            : lastHit / (double) hits * caution(hits) * (asked.limit() + 1) + asked.limit();
    return Math.min(needed, atMost(seen));
  }

  private boolean passes(SampleRow row) {
    var words = asked.filter().words();
    return asked.filter().mayPass(row.facts())
        && words.stream().allMatch(word -> word.isIn(row.stems()));
  }

  private double caution(int hits) {
    return 1 + (sample.isComplete() ? 0.05 : 1.2 / Math.sqrt(hits));
  }

  private double atMost(long counted) {
    return sample.isComplete()
        ? counted + 1
        : (counted + 1.5 * Math.sqrt(counted) + 1) * sample.scale();
  }

  /** How many rows are in a list, whatever the page begins behind. */
  double rowsInAll(Predicate<SampleRow> inList) {
    return atMost(sample.rows().stream().filter(inList).count());
  }

  /** How many of a list pass. */
  double hits(Predicate<SampleRow> inList) {
    return atMost(behind.stream().filter(inList).filter(this::passes).count());
  }

  /** Which share of the sample's rows are in a list, never quite none. */
  double weight(Predicate<SampleRow> inList) {
    return sample.rows().stream().filter(inList).count() + 0.3;
  }
}
