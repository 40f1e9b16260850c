package shelf.indexer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import shelf.table.Item;
import shelf.table.Rivals;

/** Compares pages of items with the truth, and settles the documents that differ from it. */
final class Repair {

  private final BrandSource source;
  private final Index index;

  Repair(BrandSource source, Index index) {
    this.source = source;
    this.index = index;
  }

  /** Writes the documents of a page of the source again; answers how many. */
  long replay(List<Item> items) {
    var documents =
        items.stream().filter(item -> source.owns(item.key())).map(source::present).toList();
    var states = index.states(documents.stream().map(Document::id).toList());
    for (var document : documents) {
      var state = Optional.ofNullable(states.get(document.id()));
      if (isOld(document, state) || !settled(document, state)) {
        settleAnew(document.id(), List.of());
      }
    }
    return documents.size();
  }

  /** The stream may have brought a newer image since the page was read. */
  private static boolean isOld(Document document, Optional<Item> state) {
    return state.filter(known -> State.revision(known) > document.revision()).isPresent();
  }

  private boolean settled(Document document, Optional<Item> state) {
    try {
      index.settle(document, state, List.of());
      return true;
    } catch (OvertakenException e) {
      return false;
    }
  }

  /** Removes what is in a page of the index and should not be; answers how many items. */
  long sweep(List<Item> items) {
    var found = byDocument(items);
    var truths = truths(found.keySet());
    long removed = 0;
    for (var entry : found.entrySet()) {
      var strays = new ArrayList<>(entry.getValue());
      strays.removeAll(truths.get(entry.getKey()).entries());
      strays.removeIf(item -> State.documentOf(item).isPresent() && isRight(item, truths));
      if (!strays.isEmpty()) {
        settleAnew(entry.getKey(), strays);
        removed += strays.size();
      }
    }
    return removed;
  }

  /** A state is wrong if it takes a document for present that is gone. */
  private static boolean isRight(Item state, Map<String, Document> truths) {
    var truth = truths.get(State.documentOf(state).orElseThrow());
    return State.isGone(state) || !truth.entries().isEmpty();
  }

  private Map<String, List<Item>> byDocument(List<Item> items) {
    var found = new LinkedHashMap<String, List<Item>>();
    for (var item : items) {
      source
          .documentOf(item)
          .or(() -> State.documentOf(item))
          .ifPresent(id -> found.computeIfAbsent(id, i -> new ArrayList<>()).add(item));
    }
    return found;
  }

  private Map<String, Document> truths(Collection<String> ids) {
    var images = source.table().getAll(ids.stream().map(source::key).toList());
    return ids.stream()
        .collect(
            Collectors.toMap(
                id -> id, id -> source.truth(id, Optional.ofNullable(images.get(source.key(id))))));
  }

  private void settleAnew(String id, List<Item> suspects) {
    var entries = suspects.stream().filter(i -> State.documentOf(i).isEmpty()).toList();
    Rivals.outlast(() -> {
      // The state first: a write of the source after this look comes through the stream.
      var state = Optional.ofNullable(index.states(List.of(id)).get(id));
      var truth = truths(List.of(id)).get(id);
      try {
        index.settle(truth, state, entries);
        return Optional.of(true);
      } catch (OvertakenException e) {
        return Optional.empty();
      }
    });
  }
}
