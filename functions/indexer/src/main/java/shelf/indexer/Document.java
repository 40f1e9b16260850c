package shelf.indexer;

import java.util.List;
import shelf.table.Item;

/**
 * Something that can be searched for, as it was at one revision.
 *
 * @param id unique over all kinds, as {@code brand#12}
 * @param revision of two images the one with the larger revision is newer
 * @param entries what the index must hold of it; none if it is gone
 * @param image the attributes from which the entries can be made again
 */
record Document(String id, long revision, List<Item> entries, Item image) {}
