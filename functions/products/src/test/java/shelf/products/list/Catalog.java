package shelf.products.list;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import shelf.pricelist.Color;
import shelf.pricelist.Dimensions;
import shelf.pricelist.Product;
import shelf.pricelist.ProductCard;
import shelf.pricelist.Shape;
import shelf.pricelist.TransportRestriction;

/** Products by chance, many with the same price, name or time of change. */
final class Catalog {

  static final List<String> WORDS =
      List.of(
          "стол",
          "стул",
          "скатерть",
          "столешница",
          "круглая",
          "белая",
          "бархатная",
          "тарелка",
          "вилка",
          "LED-гирлянда",
          "ёлка",
          "на",
          "с",
          "2х1,5",
          "бокал",
          "арка",
          "аренда",
          "свеча",
          "светильник",
          "подсвечник",
          "пуф",
          "кресло",
          "льняная",
          "Zara",
          "ваза");

  static final List<String> CATEGORIES =
      IntStream.range(0, 16).mapToObj(number -> "cat_" + number).toList();

  private static final long START = 1_790_000_000_000L;

  private final Random random;

  Catalog(long seed) {
    this.random = new Random(seed);
  }

  List<Product> products(int count) {
    return IntStream.range(0, count).mapToObj(number -> product(id(number))).toList();
  }

  /** Several are created in one millisecond. */
  private UUID id(int number) {
    long time = START + number / 3;
    return new UUID(
        time << 16 | 7 << 12 | random.nextInt(4096), 2L << 62 | random.nextLong() >>> 2);
  }

  /** One created after all of them. */
  Product newcomer(int number) {
    return product(id(10_000_000 + number));
  }

  Product product(UUID id) {
    var time = Instant.ofEpochSecond(1_795_000_000 + random.nextInt(40));
    var features = IntStream.range(0, random.nextInt(4)).mapToObj(i -> text(3)).toList();
    return product(id, text(2), features, price(), time);
  }

  private Product product(
      UUID id, String name, List<String> features, BigDecimal price, Instant time) {
    var shape = Shape.values()[0];
    var ones = shape.measures().stream().map(measure -> BigDecimal.ONE).toList();
    var card =
        new ProductCard(
            name,
            features,
            category(),
            price,
            Optional.empty(),
            maybe(Color.values()),
            new Dimensions(shape, ones),
            Optional.empty(),
            delivery(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Product(id, card, List.of(), new Product.History(time, time, 1, 1, false));
  }

  /** The same product at another price. */
  Product repriced(Product product) {
    var card = product.card();
    var time = product.history().updatedAt().plusSeconds(1);
    var next = product(product.id(), card.name(), card.features(), price(), time);
    var same =
        new ProductCard(
            card.name(),
            card.features(),
            card.categoryId(),
            next.card().priceRub(),
            card.lossCompensationRub(),
            card.color(),
            card.dimensions(),
            card.occupancy(),
            card.delivery(),
            card.setup(),
            card.rental(),
            card.visibility(),
            card.seo());
    return new Product(product.id(), same, List.of(), next.history());
  }

  private Optional<ProductCard.Delivery> delivery() {
    if (random.nextInt(5) == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new ProductCard.Delivery(
            BigDecimal.ONE,
            Optional.empty(),
            maybe(TransportRestriction.values()),
            maybe(new Boolean[] {true, false})));
  }

  /** The first half of the values mostly, as in life. */
  <T> Optional<T> maybe(T[] values) {
    int most = random.nextBoolean() ? values.length : (values.length + 1) / 2;
    return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(values[random.nextInt(most)]);
  }

  String category() {
    int some = random.nextInt(CATEGORIES.size());
    return CATEGORIES.get(random.nextBoolean() ? some : some / 4);
  }

  String word() {
    int some = random.nextInt(WORDS.size());
    return WORDS.get(random.nextBoolean() ? some : some / 3);
  }

  private String text(int words) {
    return String.join(
        " ", IntStream.rangeClosed(0, random.nextInt(words)).mapToObj(i -> word()).toList());
  }

  /** Half of all have one price. */
  private BigDecimal price() {
    return random.nextBoolean()
        ? new BigDecimal("2700")
        : BigDecimal.valueOf(random.nextInt(90), 1);
  }

  Random random() {
    return random;
  }
}
