package shelf.local.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Makes parts up that look like those of a real catalog: its brands and categories in its
 * proportions, its numbers with other digits, its prices and stocks up to doubled.
 */
final class PartMaker {
  private static final int PRICE_DECIMALS = 4;
  private static final BigDecimal LEAST_PRICE = new BigDecimal("0.0001");

  private final List<Row> models;
  private final Random random;
  private final Map<NumberShape, DigitSequence> shapes = new HashMap<>();
  private final Set<Number> real = new HashSet<>();

  /**
   * @param models at least one
   */
  PartMaker(List<Row> models, long seed) {
    this.models = models;
    random = new Random(seed);
    for (var model : models) {
      var shape = NumberShape.of(model);
      shapes.computeIfAbsent(shape, each -> sequence(each, seed));
      real.add(new Number(model.get(Column.BRAND), model.get(Column.PART_NUMBER)));
    }
  }

  private static DigitSequence sequence(NumberShape shape, long seed) {
    int digits = (int) shape.mask().chars().filter(c -> c == '#').count();
    return new DigitSequence(digits, seed * 31 + (shape.brand() + shape.mask()).hashCode());
  }

  /** A part's number, as far as it must be unique. */
  private record Number(String brand, String normalized) {
    Number {
      normalized = NumberShape.normalized(normalized);
    }
  }

  /** How many parts can be made before there are no more numbers. */
  long most() {
    return shapes.values().stream().mapToLong(DigitSequence::size).sum() - real.size();
  }

  /** A part that was not made before and that the real catalog does not have. */
  Row make(long line) {
    while (true) {
      var model = models.get(random.nextInt(models.size()));
      var numbers = shapes.get(NumberShape.of(model));
      if (!numbers.isEmpty()) {
        var number = numbers.fill(model.get(Column.PART_NUMBER));
        if (!real.contains(new Number(model.get(Column.BRAND), number))) {
          return like(model, number, line);
        }
      }
    }
  }

  private Row like(Row model, String number, long line) {
    var values = new EnumMap<>(model.values());
    values.put(Column.PART_NUMBER, number);
    values.computeIfPresent(Column.PRICE_USD, (column, price) -> price(price));
    values.computeIfPresent(Column.STOCK, (column, stock) -> stock(stock));
    return new Row(line, values);
  }

  private String price(String real) {
    var factor = BigDecimal.valueOf(random.nextLong(500, 2000), 3);
    return new BigDecimal(real)
        .multiply(factor)
        .setScale(PRICE_DECIMALS, RoundingMode.HALF_UP)
        .max(LEAST_PRICE)
        .toPlainString();
  }

  private String stock(String real) {
    long most = Long.parseLong(real);
    return most == 0 ? real : String.valueOf(random.nextLong(1, 2 * most + 1));
  }
}
