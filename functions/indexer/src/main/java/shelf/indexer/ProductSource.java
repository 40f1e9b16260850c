package shelf.indexer;

import java.util.Optional;
import java.util.UUID;
import shelf.pricelist.IndexedProduct;
import shelf.pricelist.ProductIndex;
import shelf.pricelist.ProductItem;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Table;

/** The products as documents: listed in every order by what they are filtered by, and by words. */
record ProductSource(Table table) implements Source {

  @Override
  public String kind() {
    return "product";
  }

  /** A product has some 50 entries, with long features 1 000. */
  @Override
  public int readAtOnce() {
    return 100;
  }

  @Override
  public boolean owns(Key key) {
    return ProductItem.isProduct(key);
  }

  @Override
  public Key key(String id) {
    return ProductItem.key(UUID.fromString(id));
  }

  @Override
  public String id(Key key) {
    return ProductItem.idOf(Item.at(key)).toString();
  }

  @Override
  public Document present(Item image) {
    return document(IndexedProduct.ofImage(image));
  }

  @Override
  public Document remembered(Item image) {
    return document(IndexedProduct.fromItem(image));
  }

  /** Remembers what search knows of a product: its card may be long. */
  private Document document(IndexedProduct product) {
    return new Document(
        Document.id(this, product.id().toString()),
        product.revision(),
        ProductIndex.entries(product),
        product.toItem());
  }

  @Override
  public Optional<String> ownerOf(Item entry) {
    return ProductIndex.productOf(entry).map(UUID::toString);
  }
}
