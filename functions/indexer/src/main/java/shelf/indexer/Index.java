package shelf.indexer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Table;
import shelf.table.Unavailable;

/**
 * The table <b>search</b>, written. Of each document it keeps, beside the entries, the image they
 * were made from and its revision: that decides, and not the order in which records arrive.
 *
 * <p>Whoever comes with another revision than the index has, writes what lies between the older and
 * the newer one, and then the newer one's state, under the condition that the state is still the
 * one seen. If it is not, somebody else was at the same document, and what was written may be
 * wrong: the record fails, is delivered again, and its next try writes the difference once more,
 * now against the newer state. So a try that was overtaken, or cut off, is always made good by its
 * own repetition.
 */
final class Index {

  private static final Logger LOG = LoggerFactory.getLogger(Index.class);

  private final Table search;
  private final BrandSource source;
  private final Clock clock;

  Index(Table search, BrandSource source, Clock clock) {
    this.search = search;
    this.source = source;
    this.clock = clock;
  }

  /**
   * Reads nothing, once, so that the first batch does not wait for what a read loads. An outage now
   * is not the end of the instance.
   */
  Index rehearsed() {
    try {
      states(List.of("rehearsal"));
    } catch (Unavailable e) {
      LOG.warn("The store is unavailable at the start", e);
    }
    return this;
  }

  /** What the index holds of the documents, by id: one BatchGetItem a hundred. */
  Map<String, Item> states(Collection<String> ids) {
    var items = search.getAll(ids.stream().map(State::key).toList());
    return ids.stream()
        .distinct()
        .filter(id -> items.containsKey(State.key(id)))
        .collect(Collectors.toMap(id -> id, id -> items.get(State.key(id))));
  }

  /**
   * Brings the index to this document, or the document's leftovers to the index.
   *
   * @throws OvertakenException if another writer was at the same document
   */
  void bring(Document document, Optional<Item> state) {
    var known = state.map(this::known).orElse(nothing(document));
    if (document.revision() > known.revision()) {
      move(known, document, state);
    } else if (document.revision() < known.revision()) {
      move(document, known, state);
    }
  }

  /**
   * Brings the index to this document whatever it may have lost or kept by mistake.
   *
   * @param suspects entries that were found and that the document may not have
   * @throws OvertakenException if another writer was at the same document
   */
  void settle(Document document, Optional<Item> state, List<Item> suspects) {
    var strays = new HashSet<>(suspects.stream().map(Item::key).toList());
    state.map(this::known).ifPresent(known -> strays.addAll(keys(known)));
    keys(document).forEach(strays::remove);
    search.batchWrite().put(document.entries()).delete(strays).send();
    advance(document, state);
  }

  private Document known(Item state) {
    return State.isGone(state) ? source.gone(state) : source.present(state);
  }

  private static Document nothing(Document document) {
    return new Document(document.id(), -1, List.of(), document.image());
  }

  private void move(Document older, Document newer, Optional<Item> seen) {
    var missing = new ArrayList<>(newer.entries());
    missing.removeAll(new HashSet<>(older.entries()));
    var surplus = new ArrayList<>(keys(older));
    surplus.removeAll(new HashSet<>(keys(newer)));
    search.batchWrite().put(missing).delete(surplus).send();
    advance(newer, seen);
  }

  private void advance(Document document, Optional<Item> seen) {
    boolean undisturbed = search.put(State.of(document, seen, clock.instant()), State.still(seen));
    if (!undisturbed) {
      throw new OvertakenException(document.id());
    }
  }

  private static List<Key> keys(Document document) {
    return document.entries().stream().map(Item::key).toList();
  }

  Table search() {
    return search;
  }
}
