package shelf.contract.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shelf.catalog.Part;
import shelf.catalog.PartItem;
import shelf.contract.index.PartEvents.Change;

class PartRebuildTest {

  private final PartEngine engine = PartEngine.emptied();

  private List<Part> filled(int count) {
    var parts =
        IntStream.range(0, count)
            .mapToObj(i -> Parts.offered(Parts.part("Part-" + i), 1 + i % 3, 7))
            .toList();
    engine.put(parts);
    engine.settle();
    assertThat(engine.entries()).isEqualTo(PartEngine.expected(parts));
    return parts;
  }

  @Test
  void rebuild_tableLost_sameEntriesAgain() {
    var parts = filled(60);
    engine.removeEntries(item -> true);

    var progress = PartEngine.rebuild();

    assertThat(progress.path("done").asBoolean()).isTrue();
    assertThat(progress.path("replayed").asLong()).isEqualTo(60);
    assertThat(engine.entries()).isEqualTo(PartEngine.expected(parts));
  }

  @Test
  void rebuild_strayEntries_removed() {
    var parts = filled(30);
    var first = parts.getFirst();
    var strays =
        List.of(
            Parts.renumbered(first, "Never"),
            Parts.of(first, 98, 99),
            Parts.offered(first, 500),
            Parts.part("Unknown"));
    engine.search().batchWrite().put(PartEngine.expected(strays.subList(2, 4))).send();
    engine.search().batchWrite().put(PartEngine.expected(strays.subList(0, 1))).send();
    engine.search().batchWrite().put(PartEngine.expected(strays.subList(1, 2))).send();

    PartEngine.rebuild();

    assertThat(engine.entries()).isEqualTo(PartEngine.expected(parts));
  }

  @Test
  void rebuild_documentWhosePartIsGone_removed() {
    var parts = filled(10);
    var vanished = Parts.part("Vanished");
    PartEngine.deliver(List.of(Change.inserted(vanished)));
    assertThat(engine.entries(vanished.id())).isNotEmpty();

    PartEngine.rebuild();

    assertThat(engine.entries()).isEqualTo(PartEngine.expected(parts));
    assertThat(engine.state(vanished.id()).orElseThrow().has("gone")).isTrue();
  }

  @Test
  void rebuild_twice_changesNothing() {
    var parts = filled(20);
    PartEngine.rebuild();

    var progress = PartEngine.rebuild();

    assertThat(progress.path("removed").asLong()).isZero();
    assertThat(engine.entries()).isEqualTo(PartEngine.expected(parts));
  }

  @Test
  void stream_partsDeleted_nothingOfThemIsLeft() {
    var parts = filled(120);
    var gone = parts.subList(0, 90);

    engine
        .parts()
        .batchWrite()
        .delete(gone.stream().map(p -> PartItem.key(p.id())).toList())
        .send();
    engine.settle();

    assertThat(engine.entries()).isEqualTo(PartEngine.expected(parts.subList(90, 120)));
  }
}
