package shelf.contract.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shelf.contract.Apart;
import shelf.contract.Patience;
import shelf.local.dynamodb.Fault;
import shelf.local.lambda.FunctionFailedException;

/** Whoever stores the files of an upload that is settled already takes them away again. */
@Apart
class LeftoverTest {

  private static final byte[] FILE = Drawing.tiny();

  private final Studio studio = Studio.quiet();
  private final Functions functions = studio.functions();

  @AfterEach
  void heal() {
    studio.faults().clear();
  }

  /** What an arrival has stored that was cut off before it knew better. */
  private void leave(Ticket ticket, String extension) {
    var stem = ticket.owner().folder() + ticket.id().replace("-", "");
    for (var end : List.of("." + extension, "_360.jpg", "_1280.jpg")) {
      studio.bucket().put(stem + end, FILE);
    }
  }

  private void remove(Owner owner) throws FunctionFailedException {
    var removals = studio.removals(owner.kind()).stream().map(item -> item.key()).toList();
    assertThat(functions.removed(owner.kind(), removals)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void arrival_ofARejectedUpload_removesWhatACrashLeft(Kind kind) throws FunctionFailedException {
    var owner = studio.owner(kind);
    var ticket = owner.ticket(FILE).sent(FILE);
    assertThat(owner.delete().status()).isEqualTo(204);
    functions.arrived(ticket.quarantine());
    assertThat(ticket.state()).isEqualTo("rejected");
    for (var extension : List.of("jpg", "png", "webp")) {
      leave(ticket, extension);
      functions.arrived(ticket.quarantine());
      assertThat(owner.files()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void arrival_rejectedAfterATryThatWasCutOff_leavesNothing(Kind kind)
      throws FunctionFailedException {
    var owner = studio.owner(kind);
    for (var bytes : List.of(new byte[] {1, 2, 3}, new byte[FILE.length])) {
      var ticket = owner.ticket(FILE);
      studio.bucket().put(ticket.quarantine(), bytes);
      leave(ticket, "jpg");
      functions.arrived(ticket.quarantine());
      assertThat(ticket.state()).isEqualTo("rejected");
      assertThat(owner.files()).isEmpty();
    }
  }

  /** The update that rejects comes through, but its answer does not: the next says it was late. */
  @Test
  void arrival_notToldThatItRejected_leavesNothing() throws FunctionFailedException {
    var owner = studio.product();
    var ticket = owner.ticket(FILE).sent(FILE);
    assertThat(owner.delete().status()).isEqualTo(204);
    studio.faults().add(Fault.answerLost().on("UpdateItem").onTable("products"));
    functions.arrived(ticket.quarantine());
    assertThat(studio.faults().produced()).isOne();
    assertThat(ticket.state()).isEqualTo("rejected");
    assertThat(owner.files()).isEmpty();
    assertThat(studio.bucket().keys(ticket.quarantine())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void arrival_ofAReadyUpload_removesFilesOnlyIfItsImageIsDeleted(Kind kind)
      throws FunctionFailedException {
    var owner = studio.owner(kind);
    var ticket = owner.ticket(FILE).sent(FILE);
    functions.arrived(ticket.quarantine());
    leave(ticket, "png");
    functions.arrived(ticket.quarantine());
    assertThat(owner.shown()).hasSize(1);
    owner.assertSound();
    owner.deleteImage(owner.ids().getFirst());
    remove(owner);
    leave(ticket, "jpg");
    functions.arrived(ticket.quarantine());
    assertThat(owner.files()).isEmpty();
  }

  /** The slower of two has stored its files long ago when it comes to its row. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void arrival_slowerThanOneThatIsReadyAndDeleted_leavesNothing(Kind kind)
      throws FunctionFailedException {
    var owner = studio.owner(kind);
    var ticket = owner.ticket(FILE).sent(FILE);
    var table = studio.tables().of(kind).name();
    var slow = Fault.delay(Duration.ofSeconds(1)).on("TransactWriteItems").onTable(table);
    studio.faults().add(slow);
    var slower = CompletableFuture.supplyAsync(() -> functions.managesArrival(ticket.quarantine()));
    Patience.until(Studio.PATIENCE, "under way", () -> studio.faults().produced() == 1);
    functions.arrived(ticket.quarantine());
    assertThat(ticket.state()).isEqualTo("ready");
    owner.deleteImage(owner.ids().getFirst());
    leave(ticket, "jpg");
    assertThat(slower.join()).isTrue();
    assertThat(owner.shown()).isEmpty();
    assertThat(owner.files()).isEmpty();
    remove(owner);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void arrival_slowerThanOneThatIsReady_leavesItsImageWhole(Kind kind)
      throws FunctionFailedException {
    var owner = studio.owner(kind);
    var ticket = owner.ticket(FILE).sent(FILE);
    var table = studio.tables().of(kind).name();
    studio
        .faults()
        .add(Fault.delay(Duration.ofMillis(400)).on("TransactWriteItems").onTable(table));
    var slower = CompletableFuture.supplyAsync(() -> functions.managesArrival(ticket.quarantine()));
    Patience.until(Studio.PATIENCE, "under way", () -> studio.faults().produced() == 1);
    functions.arrived(ticket.quarantine());
    assertThat(slower.join()).isTrue();
    assertThat(owner.shown()).hasSize(1);
    owner.assertSound();
  }
}
