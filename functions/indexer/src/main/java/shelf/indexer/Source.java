package shelf.indexer;

import java.util.Optional;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Table;

/** Documents of one kind and the table they come from: what the index must hold of each. */
interface Source {

  /** First part of the documents' ids, as {@code brand}. */
  String kind();

  Table table();

  /** Whether an item of the table is a document: others lie there, too. */
  boolean owns(Key key);

  /** Where the document with this number lies, or lay. */
  Key key(long number);

  /** The number of the document that lies there. */
  long number(Key key);

  /** The document that an item of the table is. */
  Document present(Item image);

  /** The same document, from what was remembered of it: {@link Document#image}. */
  Document remembered(Item image);

  /**
   * The number of the document of which an item of the index is an entry, if it is of this kind.
   */
  Optional<Long> ownerOf(Item entry);
}
