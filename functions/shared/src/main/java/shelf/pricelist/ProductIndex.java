package shelf.pricelist;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import shelf.table.Item;

/**
 * What the table <b>search</b> holds of a product: 4 rows for each of the up to 5 lists it is in, 2
 * for each stem of its words, and 1 for the sample.
 */
public final class ProductIndex {

  private ProductIndex() {}

  /** All entries of a product: a pure function, which the indexer applies. */
  public static List<Item> entries(IndexedProduct product) {
    return Stream.of(
            ListRows.entries(product, ListTerm.of(product)),
            WordRows.entries(product),
            Stream.of(SampleRow.entry(product)))
        .flatMap(entries -> entries)
        .toList();
  }

  /** The product of which an item of the table is an entry, if it is one. */
  public static Optional<UUID> productOf(Item entry) {
    var collection = entry.key().collection();
    boolean ours =
        ListRows.owns(collection) || WordRows.owns(collection) || SampleRow.owns(collection);
    return ours ? Optional.of(Order.idAt(entry.key().member())) : Optional.empty();
  }
}
