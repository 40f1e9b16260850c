package shelf.indexer;

import java.util.Optional;
import shelf.registry.BrandIndex;
import shelf.registry.BrandItem;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Table;

/** The brands as documents: found by every part of their names, ranked by their parts. */
record BrandSource(Table table) implements Source {

  @Override
  public String kind() {
    return "brand";
  }

  @Override
  public int readAtOnce() {
    return 400;
  }

  @Override
  public boolean owns(Key key) {
    return BrandItem.isBrand(key);
  }

  @Override
  public Key key(String id) {
    return BrandItem.key(Long.parseLong(id));
  }

  @Override
  public String id(Key key) {
    return Long.toString(Long.parseLong(key.member()));
  }

  @Override
  public Document present(Item image) {
    var brand = BrandItem.fromItem(image);
    return new Document(
        Document.id(this, Long.toString(brand.id())),
        brand.revision(),
        BrandIndex.entries(brand),
        image);
  }

  @Override
  public Document remembered(Item image) {
    return present(image);
  }

  @Override
  public Optional<String> ownerOf(Item entry) {
    return BrandIndex.brandOf(entry).map(String::valueOf);
  }
}
