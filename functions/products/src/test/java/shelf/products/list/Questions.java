package shelf.products.list;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import shelf.pricelist.Color;
import shelf.pricelist.QueryWord;
import shelf.pricelist.Traits;
import shelf.pricelist.TransportRestriction;

/** Questions by chance, of every kind. */
final class Questions {

  private static final List<Ordering> ORDERINGS = Ordering.all().toList();

  private final Catalog catalog;
  private final Random random;

  Questions(Catalog catalog) {
    this.catalog = catalog;
    this.random = catalog.random();
  }

  Asked next(int limit) {
    var ordering = ORDERINGS.get(random.nextInt(ORDERINGS.size()));
    return new Asked(filter(), ordering, Position.START, limit);
  }

  private Filter filter() {
    var traits =
        Traits.of(
            rarely(Color.values()),
            rarely(TransportRestriction.values()),
            rarely(new Boolean[] {true, false}));
    return Filter.of(categories(), traits, prices(), QueryWord.of(query()));
  }

  private <T> Optional<T> rarely(T[] values) {
    return random.nextInt(3) == 0 ? catalog.maybe(values) : Optional.empty();
  }

  private Optional<Set<String>> categories() {
    if (random.nextInt(3) > 0) {
      return Optional.empty();
    }
    int count = List.of(1, 1, 3, 12, 15).get(random.nextInt(5));
    var some = new HashSet<String>();
    IntStream.range(0, count).forEach(i -> some.add(Catalog.CATEGORIES.get((count * 7 + i) % 16)));
    return Optional.of(random.nextBoolean() ? some : Set.of(catalog.category()));
  }

  private PriceRange prices() {
    return switch (random.nextInt(8)) {
      case 0 -> PriceRange.of(price(), Optional.empty());
      case 1 -> PriceRange.of(Optional.empty(), price());
      case 2 -> PriceRange.of(price(), Optional.of(new BigDecimal("2700")));
      case 3 -> PriceRange.of(price(), price());
      default -> PriceRange.ALL;
    };
  }

  private Optional<BigDecimal> price() {
    return Optional.of(BigDecimal.valueOf(random.nextInt(1000), 2));
  }

  private String query() {
    int words = List.of(0, 0, 1, 1, 2, 3).get(random.nextInt(6));
    return String.join(" ", IntStream.range(0, words).mapToObj(i -> word()).toList());
  }

  private String word() {
    var word = catalog.word();
    return random.nextBoolean() ? word : word.substring(0, 1 + random.nextInt(word.length()));
  }
}
