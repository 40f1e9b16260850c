package shelf.contract.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shelf.contract.Apart;
import shelf.contract.Patience;
import shelf.local.dynamodb.Fault;
import shelf.local.lambda.FunctionFailedException;
import tools.jackson.databind.JsonNode;

/** Once a day, rows and objects are compared. */
@Apart
class SweepTest {

  private final Studio studio = Studio.quiet();
  private final Functions functions = studio.functions();

  /** What other tests of the package left is not for these to find. */
  @BeforeEach
  void sweepBefore() throws FunctionFailedException {
    studio.forgetImages();
    for (var kind : Kind.values()) {
      finishRemovals(kind);
    }
    studio.age();
    functions.sweep();
  }

  private void finishRemovals(Kind kind) throws FunctionFailedException {
    var removals = studio.removals(kind).stream().map(item -> item.key()).toList();
    if (!removals.isEmpty()) {
      assertThat(functions.removed(kind, removals)).isEmpty();
    }
  }

  private static void assertFound(JsonNode figures, int objects, int rows) {
    assertThat(figures.get("orphan_objects").intValue()).as("%s", figures).isEqualTo(objects);
    assertThat(figures.get("rows_without_object").intValue()).as("%s", figures).isEqualTo(rows);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void sweep_whereAllIsWhole_findsNothing(Kind kind) throws FunctionFailedException {
    var owner = studio.owner(kind).filled(2);
    studio.age();
    assertFound(functions.sweep(), 0, 0);
    assertFound(functions.sweep(), 0, 0);
    owner.assertSound();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void sweep_objectsWithoutRow_removesTheOldOnesOnly(Kind kind) throws FunctionFailedException {
    var owner = studio.owner(kind).filled(1);
    var bucket = studio.bucket();
    var stem = owner.folder() + "0".repeat(31);
    bucket.put(stem + "1.jpg", Drawing.tiny());
    bucket.put(stem + "1_360.jpg", Drawing.tiny());
    bucket.put(kind.folder() + "/" + UUID.randomUUID() + "/x.jpg", Drawing.tiny());
    bucket.put(kind.folder() + "/y.jpg", Drawing.tiny());
    studio.age();
    bucket.put(stem + "2.jpg", Drawing.tiny());
    assertFound(functions.sweep(), 4, 0);
    assertThat(owner.files()).contains(stem + "2.jpg").hasSize(4);
    bucket.delete(stem + "2.jpg");
    owner.assertSound();
    assertFound(functions.sweep(), 0, 0);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void sweep_rowsWithoutObject_areToldAndKept(Kind kind) throws FunctionFailedException {
    var owner = studio.owner(kind).filled(2);
    var key = owner.key(owner.shown().getFirst());
    studio.bucket().delete(key);
    studio.age();
    assertFound(functions.sweep(), 0, 1);
    assertThat(owner.shown()).hasSize(2);
    studio.bucket().put(key, Drawing.tiny());
    assertFound(functions.sweep(), 0, 0);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void sweep_removalThatTheStreamGaveUp_isDone(Kind kind) throws FunctionFailedException {
    var owner = studio.owner(kind).filled(2);
    assertThat(owner.delete().status()).isEqualTo(204);
    var removal = studio.removals(kind).getFirst();
    assertThat(functions.sweep().get("late_removals").intValue()).isZero();
    assertThat(owner.files()).hasSize(6);
    long old = removal.number("removed_at") - 2 * 3600;
    studio.tables().of(kind).put(removal.with("removed_at", old));
    assertThat(functions.sweep().get("late_removals").intValue()).isOne();
    assertThat(owner.files()).isEmpty();
    assertThat(studio.removals(kind)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void sweep_removalUnderWay_isNoOrphan(Kind kind) throws FunctionFailedException {
    var owner = studio.owner(kind).filled(2);
    owner.deleteImage(owner.ids().getFirst());
    studio.age();
    assertFound(functions.sweep(), 0, 0);
    assertThat(owner.files()).hasSize(6);
    finishRemovals(kind);
    owner.assertSound();
  }

  /** A late repetition stores an image again whose files are old. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void sweep_orphanStoredAgainMeanwhile_isKept(Kind kind) {
    var owner = studio.owner(kind).filled(1);
    var key = owner.folder() + "0".repeat(31) + "3.jpg";
    studio.bucket().put(key, Drawing.tiny());
    studio.age();
    var table = studio.tables().of(kind).name();
    studio.faults().add(Fault.delay(Duration.ofSeconds(1)).on("BatchGetItem").onTable(table));
    var sweep = CompletableFuture.supplyAsync(this::orphans);
    Patience.until(Studio.PATIENCE, "under way", () -> studio.faults().produced() == 1);
    studio.bucket().put(key, Drawing.tiny());
    assertThat(sweep.join()).isZero();
    assertThat(owner.files()).contains(key);
    studio.age();
    assertThat(orphans()).isOne();
  }

  private int orphans() {
    try {
      return functions.sweep().get("orphan_objects").intValue();
    } catch (FunctionFailedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void sweep_imagesUnderWay_areNoOrphans(Kind kind) throws FunctionFailedException {
    var owner = studio.owner(kind);
    var file = Drawing.tiny();
    var ticket = owner.ticket(file).sent(file);
    studio.age();
    assertFound(functions.sweep(), 0, 0);
    functions.arrived(ticket.quarantine());
    assertThat(ticket.state()).isEqualTo("ready");
    owner.assertSound();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void removal_heardOfTwice_orForWhatIsGone_isDone(Kind kind) throws FunctionFailedException {
    var owner = studio.owner(kind).filled(2);
    owner.deleteImage(owner.ids().getFirst());
    var keys = studio.removals(kind).stream().map(item -> item.key()).toList();
    assertThat(owner.files()).hasSize(6);
    assertThat(functions.removed(kind, keys)).isEmpty();
    assertThat(owner.files()).hasSize(3);
    assertThat(functions.removed(kind, keys)).isEmpty();
    owner.assertSound();
    assertThat(studio.removals(kind)).isEmpty();
  }
}
