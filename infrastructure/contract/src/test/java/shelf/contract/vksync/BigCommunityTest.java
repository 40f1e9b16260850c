package shelf.contract.vksync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shelf.contract.Apart;
import shelf.contract.Patience;
import shelf.local.vk.Trouble;
import shelf.table.Item;
import tools.jackson.databind.JsonNode;

/** A community as large as the issue's, and runs in which it cannot be refreshed at once. */
@Apart
class BigCommunityTest {

  private static final int ITEMS = 10_000;
  private static final int ALBUMS = 120;
  private static final int ITEMS_A_CALL = 1_000;
  private static final Duration WAITING = Duration.ofSeconds(30);
  private static final Set<String> ENDED = Set.of("done", "failed");
  private static final Duration PATIENCE = Duration.ofSeconds(300);

  private final SyncEngine engine = SyncEngine.brief();
  private final Stall stall = Stall.open(engine);

  @Test
  void refreshes_ofTenThousandItems_fewCallsAndAllOrNothing() {
    stall.community().generate(ITEMS, ALBUMS);

    var jobId = stall.queued();
    var first = ended(jobId);

    assertThat(engine.newestWake(jobId)).as("runs but the first").isPositive();
    assertThat(first.get("items").longValue()).isEqualTo(ITEMS);
    assertThat(first.get("albums").longValue()).isEqualTo(ALBUMS);
    assertFewCalls();
    var shown = rows();
    assertThat(shown).hasSize(ITEMS + ALBUMS);

    changeInVk();
    engine.vk().trouble(Trouble.error(10).on("market.get").with(stall.token()).after(39).always());
    assertThat(Stall.status(refreshed())).isEqualTo("failed");
    assertThat(rows()).as("after a failure on page 40").isEqualTo(shown);

    engine.vk().calm();
    assertThat(refreshed().get("error").isNull()).isTrue();
    assertThat(ids("items#")).isEqualTo(inVk());
    assertThat(ids("albums#")).hasSize(ALBUMS - 1);
  }

  /**
   * Ten for ten thousand items; from the first to the last of them passes what VK is waited for.
   */
  private void assertFewCalls() {
    var calls = engine.vk().calls().calls();
    assertThat(calls).hasSizeLessThanOrEqualTo(ITEMS / ITEMS_A_CALL);
    assertThat(calls.getLast().nanos() - calls.getFirst().nanos()).isLessThan(WAITING.toNanos());
    assertThat(engine.vk().calls().violations()).isZero();
  }

  private void changeInVk() {
    var community = stall.community();
    List.of(1L, 7_777L, 10_000L).forEach(community::deleteItem);
    community.addItem("Новинка", 100);
    community.deleteAlbum(community.albums().get(50).id());
  }

  private JsonNode refreshed() {
    return ended(stall.queued());
  }

  private JsonNode ended(String jobId) {
    return Patience.within(
        PATIENCE,
        "the end of the job",
        () -> Optional.of(stall.job(jobId)).filter(job -> ENDED.contains(Stall.status(job))));
  }

  private Set<Item> rows() {
    var rows = new HashSet<>(engine.lying("items#" + stall.id()));
    rows.addAll(engine.lying("albums#" + stall.id()));
    return rows;
  }

  private Set<Long> ids(String list) {
    var ids = new HashSet<Long>();
    engine.lying(list + stall.id()).forEach(row -> ids.add(Long.valueOf(row.key().member())));
    return ids;
  }

  private Set<Long> inVk() {
    var ids = new HashSet<Long>();
    stall.community().items().forEach(item -> ids.add(item.id()));
    return ids;
  }
}
