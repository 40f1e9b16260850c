package shelf.indexer;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Rivals;
import shelf.table.SideBySide;
import shelf.table.Table;
import shelf.table.Unavailable;

/**
 * The table <b>search</b>, written. Of each document it keeps, beside the entries, the image they
 * were made from and its revision: that decides, and not the order in which records arrive.
 *
 * <p>Whoever comes with another revision than the index has, writes what lies between the older and
 * the newer one, and then the newer one's state, under the condition that the state is still the
 * one seen. If it is not, somebody else was at the same document, and what was written may be
 * wrong: then all entries that were concerned are settled against the newer state, until nobody
 * came in between. A try that was cut off is made good by its repetition, which writes the
 * difference again. (Left to the rebuild: a late record that is cut off while the document passes
 * through a third revision. One shard of a stream has one reader, so only rivals of it, a rebuild
 * or an invocation that was given up, can do that.)
 *
 * <p>That order holds for each document by itself, so the entries of many may share their calls:
 * all states are read, all differences written, then each state by itself.
 */
final class Index {

  private static final Logger LOG = LoggerFactory.getLogger(Index.class);

  private final Table search;
  private final Sources sources;
  private final Clock clock;

  Index(Table search, Sources sources, Clock clock) {
    this.search = search;
    this.sources = sources;
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
   * What brings the index to this document, or the document's leftovers to the index; nothing if
   * the index is there already.
   */
  Optional<Move> bring(Document document, Optional<Item> state) {
    var known = known(document.id(), state);
    if (document.revision() == known.revision()) {
      return Optional.empty();
    }
    boolean newer = document.revision() > known.revision();
    return Optional.of(
        newer ? Move.between(known, document, state) : Move.between(document, known, state));
  }

  private Document known(String id, Optional<Item> state) {
    return state.map(item -> sources.remembered(id, item)).orElseGet(() -> Document.unknown(id));
  }

  /**
   * What brings the index to this document whatever it may have lost or kept by mistake.
   *
   * @param suspects entries that were found and that the document may not have
   */
  Move settle(Document document, Optional<Item> state, List<Item> suspects) {
    var strays = new HashSet<>(suspects.stream().map(Item::key).toList());
    strays.addAll(known(document.id(), state).keys());
    return Move.whole(document, state, strays);
  }

  /**
   * Makes the moves of several documents, one each.
   *
   * @return why those failed that did, by id; an {@link OvertakenException} if another writer was
   *     at the same document
   */
  Map<String, RuntimeException> make(List<Move> moves) {
    var failures = new HashMap<>(new Moves(search).write(moves));
    var written = moves.stream().filter(move -> !failures.containsKey(move.document().id()));
    SideBySide.run(written.map(this::advancing).toList()).forEach(failures::putAll);
    return failures;
  }

  /**
   * Makes the moves, and those that another writer came in between of until none does.
   *
   * @return why those failed that did, by id
   */
  Map<String, RuntimeException> insist(List<Move> moves) {
    var failures = new HashMap<>(make(moves));
    var overtaken =
        moves.stream()
            .filter(move -> failures.get(move.document().id()) instanceof OvertakenException)
            .toList();
    overtaken.forEach(move -> failures.remove(move.document().id()));
    SideBySide.run(overtaken.stream().map(this::outlasting).toList()).forEach(failures::putAll);
    return failures;
  }

  private Supplier<Map<String, RuntimeException>> outlasting(Move overtaken) {
    return trying(overtaken.document().id(), () -> outlast(overtaken));
  }

  private void outlast(Move overtaken) {
    var concerned = new HashSet<>(overtaken.concerned());
    Rivals.outlast(() -> {
      var again = settleNewest(overtaken.document(), concerned);
      concerned.addAll(again.concerned());
      return isOvertaken(again) ? Optional.empty() : Optional.of(again);
    });
  }

  private Move settleNewest(Document document, Set<Key> concerned) {
    var state = Optional.ofNullable(states(List.of(document.id())).get(document.id()));
    var known = known(document.id(), state);
    var suspects = new HashSet<>(concerned);
    suspects.addAll(known.keys());
    return Move.whole(known.revision() > document.revision() ? known : document, state, suspects);
  }

  /**
   * Makes a move.
   *
   * @throws RuntimeException if it failed for another reason than a rival
   */
  private boolean isOvertaken(Move move) {
    for (var failure : make(List.of(move)).values()) {
      if (!(failure instanceof OvertakenException)) {
        throw failure;
      }
      return true;
    }
    return false;
  }

  private Supplier<Map<String, RuntimeException>> advancing(Move move) {
    return trying(move.document().id(), () -> advance(move));
  }

  private static Supplier<Map<String, RuntimeException>> trying(String id, Runnable work) {
    return () -> {
      try {
        work.run();
        return Map.of();
      } catch (RuntimeException e) {
        return Map.of(id, e);
      }
    };
  }

  private void advance(Move move) {
    var state = State.of(move.document(), move.seen(), clock.instant());
    if (!search.put(state, State.still(move.seen()))) {
      throw new OvertakenException(move.document().id());
    }
  }

  Table search() {
    return search;
  }
}
