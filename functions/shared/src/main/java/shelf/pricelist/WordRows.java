package shelf.pricelist;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shelf.search.StoredOrder;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Query;

/**
 * The lists of products whose texts have a stem, by creation, by price and by name: collection
 * {@code pwc#<the stem's first two letters>}, member the stem and the place. So the stems with one
 * beginning lie together, and one stem's products in order.
 */
public final class WordRows {

  /** So many letters the stems of one collection share. */
  static final int BUCKET = 2;

  private static final String COLLECTION = "pw";
  private static final char END = Order.TERMINATOR + 1;

  /** Behind all that a stem may go on with. */
  private static final char LAST = '\u007F';

  private WordRows() {}

  /** The orders in which there are lists of stems: another would be written with each change. */
  public static boolean areIn(Order order) {
    return order != Order.UPDATED;
  }

  /**
   * @param letters a stem, or what it begins with, of two letters at least if there are more
   */
  public static String collection(String letters, Order order) {
    int cut = Math.min(BUCKET, letters.length());
    boolean torn = Character.isHighSurrogate(letters.charAt(cut - 1)) && cut < letters.length();
    return COLLECTION + order.letter() + "#" + letters.substring(0, torn ? cut + 1 : cut);
  }

  static boolean owns(String collection) {
    return collection.length() > 3
        && collection.startsWith(COLLECTION)
        && collection.charAt(3) == '#';
  }

  static Stream<Item> entries(IndexedProduct product) {
    var facts = Facts.of(product).packed();
    var packed = ByteBuffer.allocate(Integer.BYTES + facts.length);
    var value = packed.putInt((int) product.updatedSeconds()).put(facts).array();
    var orders = Stream.of(Order.values()).filter(WordRows::areIn).toList();
    return product.stems().stream()
        .filter(Stems::isListed)
        .flatMap(stem -> orders.stream().map(order -> key(stem, order, product)))
        .map(key -> Item.at(key).with(ListRows.FACTS, value));
  }

  private static Key key(String stem, Order order, IndexedProduct product) {
    return new Key(collection(stem, order), stem + Order.TERMINATOR + order.place(product));
  }

  public static Row row(Item entry, Order order) {
    var packed = ByteBuffer.wrap(entry.bytes(ListRows.FACTS));
    var updated = Instant.ofEpochSecond(Integer.toUnsignedLong(packed.getInt()));
    var member = entry.key().member();
    var place = member.substring(member.indexOf(Order.TERMINATOR) + 1);
    return new Row(new Row.Place(order, place), Facts.read(packed), Optional.of(updated));
  }

  /** The members of one stem. */
  public static Query.Between of(String stem) {
    return new Query.Between(stem + Order.TERMINATOR, stem + END);
  }

  /** The members of one stem in a part of its order. */
  public static Query.Between of(String stem, Query.Between places) {
    var start = stem + Order.TERMINATOR;
    return new Query.Between(start + places.first(), start + places.last());
  }

  /** The member of a stem at a place. */
  public static String member(String stem, String place) {
    return stem + Order.TERMINATOR + place;
  }

  /**
   * The members of all stems that begin so but for some.
   *
   * @param without in the order in which they are stored
   */
  public static List<Query.Between> besides(String prefix, List<String> without) {
    var firsts = Stream.concat(Stream.of(prefix), without.stream().map(stem -> stem + END));
    var lasts = Stream.concat(without.stream(), Stream.of(prefix + LAST)).toList();
    var ranges = new ArrayList<Query.Between>();
    var last = lasts.iterator();
    firsts.forEach(first -> ranges.add(new Query.Between(first, last.next())));
    // Nothing lies between a prefix and the stem that it is.
    ranges.removeIf(range -> StoredOrder.OF_TEXTS.compare(range.first(), range.last()) >= 0);
    return List.copyOf(ranges);
  }
}
