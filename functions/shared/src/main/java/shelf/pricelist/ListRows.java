package shelf.pricelist;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.Stream;
import shelf.table.Item;
import shelf.table.Key;

/**
 * The lists of products that share a {@link ListTerm}, one in each order: collection {@code plc#*}
 * for all by creation, member the place.
 */
public final class ListRows {

  static final String FACTS = "a";

  private static final String COLLECTION = "pl";

  private ListRows() {}

  public static String collection(ListTerm term, Order order) {
    return COLLECTION + order.letter() + "#" + term.text();
  }

  static boolean owns(String collection) {
    return collection.length() > 3
        && collection.startsWith(COLLECTION)
        && collection.charAt(3) == '#';
  }

  static Stream<Item> entries(IndexedProduct product, Stream<ListTerm> terms) {
    var facts = Facts.of(product).packed();
    return terms.flatMap(term ->
        Stream.of(Order.values())
            .map(order -> new Key(collection(term, order), order.place(product)))
            .map(key -> Item.at(key).with(FACTS, facts)));
  }

  public static Row row(Item entry, Order order) {
    var facts = Facts.read(ByteBuffer.wrap(entry.bytes(FACTS)));
    return new Row(new Row.Place(order, entry.key().member()), facts, Optional.empty());
  }
}
