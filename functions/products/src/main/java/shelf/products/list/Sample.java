package shelf.products.list;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import shelf.pricelist.Order;
import shelf.pricelist.QueryWord;
import shelf.pricelist.SampleRow;
import shelf.search.StoredOrder;

/**
 * Some products by which the others are judged. It decides only how a page is read, never what is
 * on it: it may be old, or empty.
 */
final class Sample {

  static final Sample NONE = new Sample(List.of(), true);

  /** Names of attributes and collections. */
  private static final int FIXED = 17 + 8;

  private static final int SPARE = 60;
  private static final int SPARE_IF_SMALL = 500;
  private static final int ID = 22;
  private static final int FACTS_OF_NONE = 60;
  private static final int NAME_OF_NONE = 40;

  private final List<SampleRow> rows;
  private final Map<Order, List<Placed>> sorted = new EnumMap<>(Order.class);
  private final boolean complete;
  private final double scale;
  private final double factBytes;
  private final double nameBytes;

  /** A product and its place in an order. */
  record Placed(String place, SampleRow row) {}

  /**
   * @param rows in the order of their hashes
   * @param complete whether these are all products
   */
  Sample(List<SampleRow> rows, boolean complete) {
    this.rows = List.copyOf(rows);
    for (var order : Order.values()) {
      sorted.put(order, sorted(rows, order));
    }
    this.complete = complete;
    this.scale = complete ? 1 : 1 / rows.getLast().reach();
    this.factBytes = rows.stream().mapToInt(SampleRow::size).average().orElse(FACTS_OF_NONE);
    this.nameBytes =
        rows.stream().mapToInt(row -> row.sortName().length()).average().orElse(NAME_OF_NONE);
  }

  private static List<Placed> sorted(List<SampleRow> rows, Order order) {
    return rows.stream()
        .map(row -> new Placed(row.placeIn(order), row))
        .sorted(Comparator.comparing(Placed::place, StoredOrder.OF_TEXTS))
        .toList();
  }

  List<Placed> in(Order order) {
    return sorted.get(order);
  }

  List<SampleRow> rows() {
    return rows;
  }

  boolean isComplete() {
    return complete;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** How many more rows to read than seem necessary: a small catalog may have grown since. */
  int spareRows() {
    return complete ? SPARE_IF_SMALL : SPARE;
  }

  /** How many products one of these stands for. */
  double scale() {
    return scale;
  }

  /** The stems that a word of a query begins, of these products, as they are stored. */
  SortedSet<String> stems(QueryWord word) {
    return rows.stream()
        .flatMap(row -> row.stems().stream())
        .filter(word::begins)
        .collect(Collectors.toCollection(() -> new TreeSet<>(StoredOrder.OF_TEXTS)));
  }

  /** Mean size of a row of a list. */
  double listRowBytes(Order order) {
    return FIXED + factBytes + ID + keyBytes(order);
  }

  /** Mean size of a row of a stem. */
  double wordRowBytes(Order order) {
    int stemAndTime = 12;
    return FIXED + factBytes + ID + stemAndTime + keyBytes(order);
  }

  private double keyBytes(Order order) {
    return switch (order) {
      case CREATED -> 0;
      case PRICE, UPDATED -> 6;
      case NAME -> nameBytes + 1;
    };
  }
}
