package shelf.indexer;

import java.util.List;
import shelf.table.Item;
import shelf.table.Key;

/**
 * Something that can be searched for, as it was at one revision.
 *
 * @param id unique over all kinds, as {@code brand#12}
 * @param revision of two images the one with the larger revision is newer
 * @param entries what the index must hold of it; none if it is gone
 * @param image the attributes from which the entries can be made again
 */
record Document(String id, long revision, List<Item> entries, Item image) {

  static String id(Source source, String id) {
    return source.kind() + "#" + id;
  }

  /** Ids are never used again: what was deleted stays gone, whatever arrives later. */
  static Document gone(String id) {
    return new Document(id, Long.MAX_VALUE, List.of(), Item.fragment());
  }

  /** One of which the index has never heard. */
  static Document unknown(String id) {
    return new Document(id, -1, List.of(), Item.fragment());
  }

  List<Key> keys() {
    return entries.stream().map(Item::key).toList();
  }
}
