package shelf.parts.price;

import static shelf.parts.price.OfferSample.offer;
import static shelf.parts.price.RuleSample.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shelf.catalog.Offer;
import shelf.terms.Adjustment;
import shelf.terms.PricingRule;

/** Random catalogs, the same for the same seed, drawn from few values so that much of them ties. */
final class Dice {

  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  /** Up to eight offers of different sources. */
  List<Offer> offers() {
    return IntStream.range(0, random.nextInt(9))
        .mapToObj(i -> anOffer())
        .collect(Collectors.toMap(Offer::source, Function.identity(), (first, second) -> first))
        .values()
        .stream()
        .sorted((a, b) -> Ranking.BY_SOURCE.compare(a.source(), b.source()))
        .toList();
  }

  /** Up to ten rules. */
  List<PricingRule> rules() {
    return IntStream.rangeClosed(1, random.nextInt(11)).mapToObj(this::aRule).toList();
  }

  <T> List<T> shuffled(List<T> list) {
    var copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  <T> List<T> with(List<T> list, T further) {
    var copy = new ArrayList<>(list);
    copy.add(random.nextInt(list.size() + 1), further);
    return copy;
  }

  private Offer anOffer() {
    var offer = offer(pick(1L, 1L, 2L, 3L, 4L, 5L, 5L, 6L, 99L));
    var prices =
        Map.of(
            "RUB", List.of("0", "100", "100.004", "99.996", "755.27", "1000"),
            "USD", List.of("0.000001", "1.324025", "10", "10.00", "3"),
            "JPY", List.of("1500", "33", "211.58"),
            "XXX", List.of("1"));
    var currency = pick("RUB", "RUB", "RUB", "USD", "USD", "JPY", "XXX");
    offer.price(pick(prices.get(currency).toArray(String[]::new)), currency);
    maybe(() -> offer.warehouse(pick(51L, 52L, 53L, 1000L, 1001L, 77L)));
    maybe(() -> offer.quantity(pick(0L, 1L, 5L)));
    maybe(() -> offer.status(pick("in_stock", "IN_STOCK", "soon")));
    maybe(() -> offer.days(random.nextInt(4)));
    maybe(() -> offer.min(random.nextInt(4)));
    maybe(() -> offer.max(random.nextInt(4)));
    return random.nextInt(8) == 0 ? offer.inactive().get() : offer.get();
  }

  private PricingRule aRule(long id) {
    var rule = rule(id).priority(random.nextInt(3));
    var type = pick(Adjustment.Type.values());
    rule.adjust(type, amount(type));
    rarely(() -> rule.roundTo(pick("0.05", "0.5", "10", "1000")));
    rarely(() -> rule.brand(pick(World.BRAND, World.BRAND, 1L)));
    rarely(() -> rule.category(pick(World.CATEGORY, World.CATEGORY, 1L)));
    rarely(() -> rule.supplier(pick(1L, 2L, 5L)));
    rarely(() -> rule.region(pick("moscow", "shenzhen", "urals")));
    rarely(() -> rule.minCost(pick("0", "100", "100.00", "500")));
    rarely(() -> rule.maxCost(pick("100", "755.27", "1000")));
    rarely(() -> rule.from(World.NOW.plusSeconds(random.nextInt(-3, 2))));
    rarely(() -> rule.to(World.NOW.plusSeconds(random.nextInt(-1, 4))));
    return random.nextInt(8) == 0 ? rule.inactive().get() : rule.get();
  }

  private String amount(Adjustment.Type type) {
    return switch (type) {
      case MULTIPLIER -> pick("0", "1", "1.2", "2.345");
      case PERCENT -> pick("-100", "-12.5", "0", "17.77", "300");
      case FIXED -> BigDecimal.valueOf(random.nextInt(-90_000, 90_000), 2).toPlainString();
    };
  }

  private void maybe(Runnable change) {
    if (random.nextBoolean()) {
      change.run();
    }
  }

  private void rarely(Runnable change) {
    if (random.nextInt(4) == 0) {
      change.run();
    }
  }

  @SafeVarargs
  private final <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }
}
