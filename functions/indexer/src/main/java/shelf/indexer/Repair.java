package shelf.indexer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
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
    SideBySide.run(documents.stream().map(each -> replaying(each, states)).toList());
    return documents.size();
  }

  private Callable<Document> replaying(Document document, Map<String, Item> states) {
    return () -> {
      var state = Optional.ofNullable(states.get(document.id()));
      if (isOld(document, state) || !settled(document, state, List.of())) {
        settleAnew(document.id(), document.entries());
      }
      return document;
    };
  }

  /** The stream may have brought a newer image since the page was read. */
  private static boolean isOld(Document document, Optional<Item> state) {
    return state.filter(known -> State.revision(known) > document.revision()).isPresent();
  }

  private boolean settled(Document document, Optional<Item> state, List<Item> suspects) {
    try {
      index.settle(document, state, suspects);
      return true;
    } catch (OvertakenException e) {
      return false;
    }
  }

  /** Removes what is in a page of the index and should not be; answers how many items. */
  long sweep(List<Item> items) {
    var found = byDocument(items);
    var truths = truths(found.keySet());
    var works = found.keySet().stream().map(id -> sweeping(found.get(id), truths.get(id)));
    return SideBySide.run(works.toList()).stream().mapToLong(Long::longValue).sum();
  }

  private Callable<Long> sweeping(List<Item> found, Document truth) {
    return () -> {
      var strays = new ArrayList<>(found);
      strays.removeAll(truth.entries());
      strays.removeIf(item -> State.documentOf(item).isPresent() && isRight(item, truth));
      if (!strays.isEmpty()) {
        settleAnew(truth.id(), strays);
      }
      return (long) strays.size();
    };
  }

  /** A state is wrong if it takes a document for present that is gone. */
  private static boolean isRight(Item state, Document truth) {
    return State.isGone(state) || !truth.entries().isEmpty();
  }

  private Map<String, List<Item>> byDocument(List<Item> items) {
    var found = new LinkedHashMap<String, List<Item>>();
    for (var item : items) {
      source
          .documentOf(item)
          .or(() -> State.documentOf(item).filter(source::knows))
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

  private void settleAnew(String id, List<Item> found) {
    var suspects = new ArrayList<>(found);
    suspects.removeIf(item -> State.documentOf(item).isPresent());
    Rivals.outlast(() -> {
      // The state first: a write of the source after this look comes through the stream.
      var state = Optional.ofNullable(index.states(List.of(id)).get(id));
      var truth = truths(List.of(id)).get(id);
      if (settled(truth, state, suspects)) {
        return Optional.of(true);
      }
      // What this round wrote may be wrong by now: the next one looks after it.
      suspects.addAll(truth.entries());
      return Optional.empty();
    });
  }
}
