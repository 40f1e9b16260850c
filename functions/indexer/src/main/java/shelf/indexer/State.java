package shelf.indexer;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Key;

/**
 * What the index says of itself about one document: which revision it holds, the image it was made
 * from, and how often this was written. Of a document that is gone, a note that it is gone, until
 * no late record of it can arrive any more.
 */
final class State {

  private static final String COLLECTION = "document#";
  private static final String REVISION = "indexed_revision";
  private static final String WRITES = "writes";
  private static final String GONE = "gone";
  private static final String EXPIRES = "expires_at";

  /** A stream keeps a day; nothing older can arrive any more. */
  private static final Duration REMEMBERED = Duration.ofDays(2);

  private State() {}

  static Key key(String documentId) {
    return Key.single(COLLECTION + documentId);
  }

  /** The document of which an item of the index is the state, if it is one. */
  static Optional<String> documentOf(Item item) {
    var collection = item.key().collection();
    return collection.startsWith(COLLECTION)
        ? Optional.of(collection.substring(COLLECTION.length()))
        : Optional.empty();
  }

  /** The state that follows the one seen. */
  static Item of(Document document, Optional<Item> seen, Instant now) {
    var item =
        document
            .image()
            .moved(key(document.id()))
            .with(REVISION, document.revision())
            .with(WRITES, seen.map(state -> state.number(WRITES)).orElse(0L) + 1);
    return document.entries().isEmpty()
        ? item.with(GONE, 1).with(EXPIRES, now.plus(REMEMBERED).getEpochSecond())
        : item;
  }

  /** Nobody has written since. */
  static Expression still(Optional<Item> seen) {
    return seen.map(state -> Expression.of("#writes = :seen").with("seen", state.number(WRITES)))
        .orElse(Expression.absent());
  }

  static long revision(Item state) {
    return state.number(REVISION);
  }

  static boolean isGone(Item state) {
    return state.has(GONE);
  }
}
