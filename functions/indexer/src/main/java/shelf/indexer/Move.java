package shelf.indexer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import shelf.table.Item;
import shelf.table.Key;

/**
 * What must be written to bring the index to a document.
 *
 * @param document what the index will hold
 * @param seen the state that it held when this was decided
 * @param missing entries to put
 * @param surplus entries to remove
 * @param concerned all entries that may be there or be missing by mistake if this is cut off
 */
record Move(
    Document document,
    Optional<Item> seen,
    List<Item> missing,
    Set<Key> surplus,
    Set<Key> concerned) {

  /** What lies between two images of a document. */
  static Move between(Document older, Document newer, Optional<Item> seen) {
    var missing = new ArrayList<>(newer.entries());
    missing.removeAll(new HashSet<>(older.entries()));
    var surplus = new HashSet<>(older.keys());
    newer.keys().forEach(surplus::remove);
    return new Move(newer, seen, missing, surplus, union(older.keys(), newer.keys()));
  }

  /** All of a document, and nothing of what the index may hold of it besides. */
  static Move whole(Document document, Optional<Item> seen, Set<Key> suspects) {
    var surplus = new HashSet<>(suspects);
    document.keys().forEach(surplus::remove);
    var concerned = union(suspects, document.keys());
    return new Move(document, seen, document.entries(), surplus, concerned);
  }

  private static Set<Key> union(Collection<Key> some, Collection<Key> others) {
    var all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  Stream<Write> writes() {
    return Stream.concat(
        missing.stream().map(entry -> new Write(document.id(), entry.key(), Optional.of(entry))),
        surplus.stream().map(key -> new Write(document.id(), key, Optional.empty())));
  }

  /**
   * One entry written.
   *
   * @param entry none to remove what is there
   */
  record Write(String documentId, Key key, Optional<Item> entry) {}
}
