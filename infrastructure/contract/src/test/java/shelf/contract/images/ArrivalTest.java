package shelf.contract.images;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.images.Owner.announced;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.contract.engine.Together;
import shelf.local.lambda.FunctionFailedException;

/** The bucket tells of files twice, late, and when all is over already. */
@Apart
class ArrivalTest {

  private static final byte[] FILE = Drawing.tiny();

  private final Studio studio = Studio.quiet();
  private final Functions functions = studio.functions();

  private void assertSettled(Ticket ticket, String state, int images) {
    assertThat(ticket.state()).as("%s", ticket.status()).isEqualTo(state);
    assertThat(ticket.owner().shown()).hasSize(images);
    ticket.owner().assertSound();
    assertThat(studio.bucket().keys(ticket.quarantine())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void arrival_heardOfTwice_isOneImage(Kind kind) throws FunctionFailedException {
    var ticket = studio.owner(kind).ticket(FILE).sent(FILE);
    functions.arrived(ticket.quarantine());
    var image = ticket.status();
    functions.arrived(ticket.quarantine());
    functions.arrived(ticket.quarantine(), ticket.quarantine());
    assertThat(ticket.status()).isEqualTo(image);
    assertSettled(ticket, "ready", 1);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void arrival_heardOfByManyAtOnce_isOneImage(Kind kind) {
    var ticket = studio.owner(kind).ticket(FILE).sent(FILE);
    var managed = Together.run(4, i -> functions.managesArrival(ticket.quarantine()));
    assertThat(managed).containsOnly(true);
    assertSettled(ticket, "ready", 1);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void arrival_heardOfBeforeIt_changesNothing(Kind kind) throws FunctionFailedException {
    var ticket = studio.owner(kind).ticket(FILE);
    functions.arrived(ticket.quarantine());
    assertSettled(ticket, "pending", 0);
    functions.arrived(ticket.sent(FILE).quarantine());
    assertSettled(ticket, "ready", 1);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void arrivals_inAnotherOrder_areAllThere(Kind kind) throws FunctionFailedException {
    var owner = studio.owner(kind);
    var one = owner.ticket(FILE).sent(FILE);
    var two = owner.ticket(FILE).sent(FILE);
    functions.arrived(two.quarantine(), one.quarantine());
    assertSettled(one, "ready", 2);
    assertSettled(two, "ready", 2);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void arrival_ofAnObjectThatIsGone_changesNothing(Kind kind) throws FunctionFailedException {
    var ticket = studio.owner(kind).ticket(FILE).sent(FILE);
    studio.bucket().delete(ticket.quarantine());
    functions.arrived(ticket.quarantine());
    assertSettled(ticket, "pending", 0);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void arrival_ownerDeletedMeanwhile_isRejectedAndLeavesNothing(Kind kind)
      throws FunctionFailedException {
    var owner = studio.owner(kind);
    var ticket = owner.ticket(FILE).sent(FILE);
    assertThat(owner.delete().status()).isEqualTo(204);
    functions.arrived(ticket.quarantine());
    functions.arrived(ticket.quarantine());
    assertThat(ticket.state()).isEqualTo("rejected");
    assertThat(ticket.status().get("reason").stringValue())
        .isEqualTo(kind == Kind.PRODUCT ? "Product not found" : "Model not found");
    assertThat(owner.files()).isEmpty();
    assertThat(studio.bucket().keys(ticket.quarantine())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void arrival_heardOfAgainAfterTheImageIsDeleted_doesNotBringItBack(Kind kind)
      throws FunctionFailedException {
    var owner = studio.owner(kind);
    var ticket = owner.ticket(FILE).sent(FILE);
    functions.arrived(ticket.quarantine());
    owner.deleteImage(owner.ids().getFirst());
    assertThat(ticket.status().get("image").isNull()).isTrue();
    functions.arrived(ticket.sent(FILE).quarantine());
    assertThat(owner.shown()).isEmpty();
    assertThat(studio.bucket().keys(ticket.quarantine())).isEmpty();
    var removals = studio.removals(kind).stream().map(item -> item.key()).toList();
    assertThat(functions.removed(kind, removals)).isEmpty();
    assertThat(owner.files()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void arrival_ofMoreThanFifty_isRejected(Kind kind) throws FunctionFailedException {
    var owner = studio.owner(kind).filled(49);
    var last = owner.ticket(FILE).sent(FILE);
    var tooMany = owner.ticket(FILE).sent(FILE);
    functions.arrived(last.quarantine());
    functions.arrived(tooMany.quarantine());
    assertSettled(last, "ready", 50);
    assertSettled(tooMany, "rejected", 50);
    assertThat(tooMany.status().get("reason").stringValue()).contains("at most 50");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void arrival_ofOtherBytesThanAnnounced_isRejected(Kind kind) throws FunctionFailedException {
    var owner = studio.owner(kind);
    var longer = owner.ticket(FILE);
    studio.bucket().put(longer.quarantine(), Drawing.jpegOf(FILE.length + 5));
    functions.arrived(longer.quarantine());
    assertSettled(longer, "rejected", 0);

    var file = announced("a.jpg", "image/jpeg", FILE.length);
    file.put("sha256", "0".repeat(64));
    var another = owner.tickets(file).getFirst();
    studio.bucket().put(another.quarantine(), FILE);
    functions.arrived(another.quarantine());
    assertSettled(another, "rejected", 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uploads/products/",
        "uploads/car-models/",
        "uploads/",
        "uploads/other/",
        "uploads/products/a b+ü%25"
      })
  void arrival_ofWhatNobodyAnnounced_isRemoved(String prefix) throws FunctionFailedException {
    var key = prefix + UUID.randomUUID();
    studio.bucket().put(key, FILE);
    functions.arrived(key);
    assertThat(studio.bucket().keys(key)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void arrival_inTheFolderOfTheOtherKind_isNothing(Kind kind) throws FunctionFailedException {
    var ticket = studio.owner(kind).ticket(FILE);
    var other = kind == Kind.PRODUCT ? Kind.MODEL : Kind.PRODUCT;
    var key = other.quarantine(ticket.id());
    studio.bucket().put(key, FILE);
    functions.arrived(key);
    assertSettled(ticket, "pending", 0);
    assertThat(studio.bucket().keys(key)).isEmpty();
  }
}
