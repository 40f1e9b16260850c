package shelf.indexer;

import java.util.List;
import java.util.Optional;
import shelf.registry.Brand;
import shelf.registry.BrandIndex;
import shelf.registry.BrandItem;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Table;

/**
 * The brands as documents: found by every part of their names, ranked by their parts. Parts and
 * products get a class like this each.
 */
final class BrandSource {

  private static final String KIND = "brand#";

  private final Table table;

  BrandSource(Table table) {
    this.table = table;
  }

  Table table() {
    return table;
  }

  boolean owns(Key key) {
    return BrandItem.isBrand(key);
  }

  /** The document that an item of the table is. */
  Document present(Item image) {
    var brand = BrandItem.fromItem(image);
    return new Document(id(brand), brand.revision(), BrandIndex.entries(brand), image);
  }

  /** Ids are never used again: what was deleted stays gone, whatever arrives later. */
  Document gone(Item lastImage) {
    var id = id(BrandItem.fromItem(lastImage));
    return new Document(id, Long.MAX_VALUE, List.of(), lastImage);
  }

  /** Whether the document is one of this kind. */
  boolean knows(String documentId) {
    return documentId.startsWith(KIND);
  }

  /** Where the document's item lies, or lay. */
  Key key(String documentId) {
    return BrandItem.key(number(documentId));
  }

  /**
   * What the index ought to hold of a document.
   *
   * @param image the item of the table, if there is one
   */
  Document truth(String documentId, Optional<Item> image) {
    return image.map(this::present).orElseGet(() -> gone(nameless(number(documentId))));
  }

  private static Item nameless(long id) {
    return BrandItem.toItem(Brand.create(id, ""));
  }

  /** The document for which an item of the index is an entry, if it is one of ours. */
  Optional<String> documentOf(Item entry) {
    return BrandIndex.brandOf(entry).map(id -> KIND + id);
  }

  private static String id(Brand brand) {
    return KIND + brand.id();
  }

  private static long number(String documentId) {
    return Long.parseLong(documentId.substring(KIND.length()));
  }
}
