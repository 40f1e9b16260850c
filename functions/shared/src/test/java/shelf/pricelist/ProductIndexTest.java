package shelf.pricelist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.search.StoredOrder;
import shelf.table.Item;
import shelf.table.Query;

/** The rows of a product: where they lie, what they tell, what they weigh. */
class ProductIndexTest {

  private static final Random RANDOM = new Random(5);
  private static final List<String> NAMES =
      List.of(
          "Стол", "стол", "Ёлка", "елка", "Яблоня", "Zebra", "9 свечей", "стол круглый", "[", "🪑");

  private static IndexedProduct product() {
    var traits =
        Traits.of(
            Optional.of(Color.values()[RANDOM.nextInt(11)]),
            Optional.of(TransportRestriction.values()[RANDOM.nextInt(5)]),
            Optional.of(RANDOM.nextBoolean()));
    long kopecks = RANDOM.nextBoolean() ? RANDOM.nextInt(5) : RANDOM.nextLong(99_999_999_999_999L);
    return new IndexedProduct(
        new UUID(RANDOM.nextLong(), RANDOM.nextLong()),
        1,
        NAMES.get(RANDOM.nextInt(NAMES.size())),
        List.of("Глажка с изнаночной стороны", "Вес 2,5 кг"),
        "cat_" + RANDOM.nextInt(9),
        traits,
        kopecks,
        Instant.ofEpochSecond(RANDOM.nextInt(Integer.MAX_VALUE)));
  }

  private static List<IndexedProduct> products(int count) {
    return IntStream.range(0, count).mapToObj(i -> product()).toList();
  }

  /** UUIDs sort as they are written, which is not how Java compares them. */
  private static Comparator<IndexedProduct> comparator(Order order) {
    Comparator<IndexedProduct> byId = Comparator.comparing(product -> product.id().toString());
    return switch (order) {
      case CREATED -> byId;
      case PRICE -> Comparator.comparing(IndexedProduct::kopecks).thenComparing(byId);
      case UPDATED -> Comparator.comparing(IndexedProduct::updatedAt).thenComparing(byId);
      case NAME ->
          Comparator.<IndexedProduct, String>comparing(product -> Order.ofName(product.name()))
              .thenComparing(byId);
    };
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void place_ofProducts_sortsAsTheyDo(Order order) {
    var products = products(2000);
    var sorted = products.stream().sorted(comparator(order)).toList();
    var stored =
        products.stream().sorted(Comparator.comparing(order::place, StoredOrder.OF_TEXTS)).toList();
    assertThat(stored).isEqualTo(sorted);
    assertThat(stored)
        .allSatisfy(
            product -> assertThat(Order.idAt(order.place(product))).isEqualTo(product.id()));
  }

  @Test
  void place_byName_isWithoutCaseAndLatinBeforeRussian() {
    var sorted = NAMES.stream().sorted(Comparator.comparing(Order::ofName)).toList();
    assertThat(sorted)
        .containsExactly(
            "9 свечей",
            "Zebra",
            "Ёлка",
            "елка",
            "Стол",
            "стол",
            "стол круглый",
            "Яблоня",
            "[",
            "🪑");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 63, 64, 4095, 4096, 270_000, 99_999_999_999_999L})
  void facts_packedAndRead_areTheSame(long kopecks) {
    for (var each : products(50)) {
      var facts =
          new Facts(
              Facts.category(each.categoryId()),
              each.traits(),
              kopecks,
              Signature.of(each.stems()));
      var again = Facts.read(ByteBuffer.wrap(facts.packed()));
      assertThat(again).usingRecursiveComparison().isEqualTo(facts);
    }
  }

  @Test
  void entries_ofAProduct_tellWhoseTheyAreAndWhatItIs() {
    var product = product();
    var entries = ProductIndex.entries(product);
    assertThat(entries).extracting(Item::key).doesNotHaveDuplicates();
    assertThat(entries).extracting(ProductIndex::productOf).containsOnly(Optional.of(product.id()));
    assertThat(ProductIndex.entries(IndexedProduct.fromItem(product.toItem()))).isEqualTo(entries);
  }

  @Test
  void entries_ofAProduct_areFourAListThreeAStemAndOne() {
    var kinds =
        ProductIndex.entries(product()).stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.key().collection().substring(0, 2), Collectors.counting()));
    // The name's word, глажка, изнаночной, стороны, вес, 2.5, кг: only с has no rows.
    assertThat(kinds.get("pl")).isEqualTo(5 * 4);
    assertThat(kinds.get("pw")).isBetween(6 * 3L, 9 * 3L);
    assertThat(kinds).containsEntry("ps", 1L).containsOnlyKeys("pl", "pw", "ps");
  }

  @Test
  void entries_ofAProductWithNothingButItsName_areThoseOfAllAndItsCategory() {
    var bare =
        new IndexedProduct(
            new UUID(1, 2), 1, "!", List.of(), "cat", new Traits(0), 0, Instant.EPOCH);
    var entries = ProductIndex.entries(bare);
    assertThat(entries).hasSize(2 * 4 + 1);
    assertThat(SampleRow.of(entries.getLast()).stems()).isEmpty();
  }

  @Test
  void row_ofEachList_tellsPlacesAndFacts() {
    var product = product();
    for (var entry : ProductIndex.entries(product)) {
      if (entry.key().collection().startsWith("plu")) {
        check(ListRows.row(entry, Order.UPDATED), product, Order.CREATED, Order.PRICE);
      } else if (entry.key().collection().startsWith("pwp")) {
        check(WordRows.row(entry, Order.PRICE), product, Order.CREATED, Order.UPDATED);
      }
    }
  }

  private static void check(Row row, IndexedProduct product, Order... told) {
    assertThat(row.id()).isEqualTo(product.id());
    assertThat(row.facts().kopecks()).isEqualTo(product.kopecks());
    assertThat(row.facts().traits()).isEqualTo(product.traits());
    assertThat(row.placeIn(Order.NAME)).isEmpty();
    for (var order : told) {
      assertThat(row.placeIn(order)).contains(order.place(product));
    }
  }

  @Test
  void besides_someStems_coversTheOthersAndNoneTwice() {
    var stems = new ArrayList<>(List.of("AB", "ABA", "ABB", "ABBA", "ABC", "AC", "AB~X"));
    for (var known :
        List.of(List.<String>of(), List.of("AB"), List.of("ABB"), List.of("AB", "ABC"))) {
      var ranges = WordRows.besides("AB", known);
      Map<String, Long> covered =
          stems.stream()
              .collect(
                  Collectors.toMap(
                      stem -> stem,
                      stem -> ranges.stream().filter(range -> holds(range, stem)).count()));
      stems.forEach(stem ->
          assertThat(covered.get(stem))
              .as(stem + " besides " + known)
              .isEqualTo(stem.startsWith("AB") && !known.contains(stem) ? 1L : 0L));
    }
  }

  /** As the table sorts them: what takes two characters in Java comes behind all that take one. */
  @Test
  void besides_stemsBeyondTheFirstPlane_losesNoneBetween() {
    var known = List.of("AB~\uFA0E", "AB~𠀀");
    var others = List.of("AB", "AB~\u4E00", "AB~\uFA0EA", "AB~\uFA0F", "AB~𠀀A", "AB~𠀁");
    var ranges = WordRows.besides("AB", known);
    assertThat(ranges).hasSize(3);
    assertThat(others)
        .allMatch(stem -> ranges.stream().filter(range -> holds(range, stem)).count() == 1);
    assertThat(known).noneMatch(stem -> ranges.stream().anyMatch(range -> holds(range, stem)));
  }

  /** A name of 255 characters and features of 5 000, each second one another word. */
  @Test
  void entries_ofTheMostWords_areWithinWhatTheTablesHold() {
    var words = IntStream.range(0, 2627).mapToObj(i -> "1" + Character.toString(0x4E00 + i));
    var text = words.collect(Collectors.joining());
    var features =
        IntStream.range(0, 10).mapToObj(i -> text.substring(254 + i * 500, 754 + i * 500)).toList();
    var product =
        new IndexedProduct(
            new UUID(1, 2),
            1,
            text.substring(0, 254),
            features,
            "c".repeat(64),
            new Traits(1),
            1,
            Instant.EPOCH);
    var entries = ProductIndex.entries(product);
    assertThat(entries).hasSizeBetween(7500, 8000);
    assertThat(entries).allMatch(entry -> entry.key().member().getBytes(UTF_8).length <= 1024);
    assertThat(product.toItem().text("features").getBytes(UTF_8)).hasSizeLessThan(21_000);
    assertThat(SampleRow.of(entries.getLast()).stems()).hasSize(64);
  }

  private static boolean holds(Query.Between range, String stem) {
    var member = WordRows.member(stem, "-");
    return StoredOrder.OF_TEXTS.compare(range.first(), member) <= 0
        && StoredOrder.OF_TEXTS.compare(member, range.last()) <= 0;
  }
}
