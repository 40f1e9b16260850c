package shelf.indexer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import shelf.table.Item;
import shelf.table.Rivals;
import shelf.table.SideBySide;

/** Compares pages of items with the truth, and settles the documents that differ from it. */
final class Repair {

  private final Sources sources;
  private final Index index;

  Repair(Sources sources, Index index) {
    this.sources = sources;
    this.index = index;
  }

  /**
   * What became of a page of documents.
   *
   * @param unreadable left as the index has them
   */
  record Replayed(long documents, int unreadable) {}

  /** Writes the documents of a page of their table again. */
  Replayed replay(Source source, List<Item> items) {
    var owned = items.stream().filter(item -> source.owns(item.key())).toList();
    var documents =
        owned.stream().flatMap(item -> Sources.readable(source, item).stream()).toList();
    replay(documents);
    return new Replayed(documents.size(), owned.size() - documents.size());
  }

  private void replay(List<Document> documents) {
    var states = index.states(documents.stream().map(Document::id).toList());
    var left = new ArrayList<Document>();
    var moves = new ArrayList<Move>();
    for (var document : documents) {
      var state = Optional.ofNullable(states.get(document.id()));
      if (isOld(document, state)) {
        left.add(document);
      } else {
        moves.add(index.settle(document, state, List.of()));
      }
    }
    var overtaken = overtaken(moves);
    documents.stream().filter(each -> overtaken.containsKey(each.id())).forEach(left::add);
    SideBySide.run(left.stream().map(each -> settling(each.id(), each.entries())).toList());
  }

  /** The stream may have brought a newer image since the page was read. */
  private static boolean isOld(Document document, Optional<Item> state) {
    return state.filter(known -> State.revision(known) > document.revision()).isPresent();
  }

  /** Makes the moves; answers those that another writer came in between of. */
  private Map<String, RuntimeException> overtaken(List<Move> moves) {
    var failures = index.make(moves);
    for (var failure : failures.values()) {
      if (!(failure instanceof OvertakenException)) {
        throw failure;
      }
    }
    return failures;
  }

  /** Removes what is in a page of the index and should not be; answers how many items. */
  long sweep(List<Item> items) {
    var found = byDocument(items);
    var truths = sources.truths(found.keySet());
    // What belongs to a document that nobody can read, stays.
    found.keySet().retainAll(truths.keySet());
    long removed = 0;
    var works = new ArrayList<Supplier<Boolean>>();
    for (var id : found.keySet()) {
      var strays = strays(found.get(id), truths.get(id));
      removed += strays.size();
      if (!strays.isEmpty()) {
        works.add(settling(id, strays));
      }
    }
    SideBySide.run(works);
    return removed;
  }

  private static List<Item> strays(List<Item> found, Document truth) {
    var strays = new ArrayList<>(found);
    strays.removeAll(truth.entries());
    strays.removeIf(item -> State.documentOf(item).isPresent() && isRight(item, truth));
    return strays;
  }

  /** A state is wrong if it takes a document for present that is gone. */
  private static boolean isRight(Item state, Document truth) {
    return State.isGone(state) || !truth.entries().isEmpty();
  }

  private Map<String, List<Item>> byDocument(List<Item> items) {
    var found = new LinkedHashMap<String, List<Item>>();
    for (var item : items) {
      sources
          .documentOf(item)
          .ifPresent(id -> found.computeIfAbsent(id, i -> new ArrayList<>()).add(item));
    }
    return found;
  }

  private Supplier<Boolean> settling(String id, List<Item> found) {
    var suspects = new ArrayList<>(found);
    suspects.removeIf(item -> State.documentOf(item).isPresent());
    return () -> Rivals.outlast(() -> settled(id, suspects));
  }

  private Optional<Boolean> settled(String id, List<Item> suspects) {
    // The state first: a write of the source after this look comes through the stream.
    var state = Optional.ofNullable(index.states(List.of(id)).get(id));
    var known = Optional.ofNullable(sources.truths(List.of(id)).get(id));
    if (known.isEmpty()) {
      return Optional.of(false);
    }
    var truth = known.get();
    if (overtaken(List.of(index.settle(truth, state, suspects))).isEmpty()) {
      return Optional.of(true);
    }
    // What this round wrote may be wrong by now: the next one looks after it.
    suspects.addAll(truth.entries());
    return Optional.empty();
  }
}
