package shelf.indexer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import shelf.indexer.Move.Write;
import shelf.table.BatchWrite;
import shelf.table.SideBySide;
import shelf.table.Table;
import shelf.table.Unavailable;

/**
 * Writes the entries of many documents with as few calls as they fit in, several at once. Which
 * document a write is of does not matter for the call, only for who fails with it.
 */
final class Moves {

  private final Table search;

  Moves(Table search) {
    this.search = search;
  }

  /** Answers why those documents failed of which some entry may not have been written. */
  Map<String, RuntimeException> write(List<Move> moves) {
    var failures = new HashMap<String, RuntimeException>();
    var calls = moves.stream().flatMap(Move::writes).gather(Gatherers.windowFixed(BatchWrite.MOST));
    SideBySide.run(calls.map(this::sending).toList()).forEach(failures::putAll);
    return failures;
  }

  private Supplier<Map<String, RuntimeException>> sending(List<Write> writes) {
    return () -> send(writes);
  }

  private Map<String, RuntimeException> send(List<Write> writes) {
    try {
      search
          .batchWrite()
          .put(writes.stream().flatMap(write -> write.entry().stream()).toList())
          .delete(writes.stream().filter(w -> w.entry().isEmpty()).map(Write::key).toList())
          .send();
      return Map.of();
    } catch (Unavailable e) {
      return blame(writes, e);
    } catch (RuntimeException e) {
      return sendApart(writes, e);
    }
  }

  /** One write that DynamoDB refuses takes the call with it, but not its neighbours. */
  private Map<String, RuntimeException> sendApart(List<Write> writes, RuntimeException refusal) {
    var documents = writes.stream().collect(Collectors.groupingBy(Write::documentId)).values();
    return documents.size() == 1
        ? blame(writes, refusal)
        : documents.stream()
            .flatMap(some -> send(some).entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<String, RuntimeException> blame(List<Write> writes, RuntimeException e) {
    return documents(writes).collect(Collectors.toMap(Function.identity(), id -> e));
  }

  private static Stream<String> documents(List<Write> writes) {
    return writes.stream().map(Write::documentId).distinct();
  }
}
