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

  /**
   * How many items of the table a rebuild reads at once: so few that what they have in the index is
   * written well within {@link Rebuild#ENOUGH_MILLIS}.
   */
  int readAtOnce();

  /** Whether an item of the table is a document: others lie there, too. */
  boolean owns(Key key);

  /** Where the document with this id among its kind lies, or lay. */
  Key key(String id);

  /** The id among its kind of the document that lies there. */
  String id(Key key);

  /**
   * The document that an item of the table is.
   *
   * @throws RuntimeException if nobody can read it
   */
  Document present(Item image);

  /** The same document, from what was remembered of it: {@link Document#image}. */
  Document remembered(Item image);

  /**
   * The id among its kind of the document of which an item of the index is an entry, if it is of
   * this kind.
   */
  Optional<String> ownerOf(Item entry);
}
