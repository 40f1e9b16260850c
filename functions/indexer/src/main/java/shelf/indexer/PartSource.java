package shelf.indexer;

import java.util.Optional;
import shelf.catalog.IndexedPart;
import shelf.catalog.PartIndex;
import shelf.catalog.PartItem;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Table;

/** The parts as documents: found by every part of their numbers, listed by what they belong to. */
record PartSource(Table table) implements Source {

  @Override
  public String kind() {
    return "part";
  }

  @Override
  public int readAtOnce() {
    return 400;
  }

  @Override
  public boolean owns(Key key) {
    return PartItem.isPart(key);
  }

  @Override
  public Key key(String id) {
    return PartItem.key(Long.parseLong(id));
  }

  @Override
  public String id(Key key) {
    return Long.toString(Long.parseLong(key.member()));
  }

  @Override
  public Document present(Item image) {
    return document(IndexedPart.of(PartItem.fromItem(image)));
  }

  @Override
  public Document remembered(Item image) {
    return document(IndexedPart.fromItem(image));
  }

  /** Remembers what search knows of a part: its description and its offers may be long. */
  private Document document(IndexedPart part) {
    return new Document(
        Document.id(this, Long.toString(part.id())),
        part.revision(),
        PartIndex.entries(part),
        part.toItem());
  }

  @Override
  public Optional<String> ownerOf(Item entry) {
    return PartIndex.partOf(entry).map(String::valueOf);
  }
}
