package shelf.contract.images;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shelf.contract.Apart;
import shelf.local.dynamodb.Fault;
import shelf.local.lambda.FunctionFailedException;

/** A schedule takes in the files of which the bucket told during an outage, and in vain. */
@Apart
class LateArrivalTest {

  private static final byte[] FILE = Drawing.tiny();

  private final Studio studio = Studio.quiet();
  private final Functions functions = studio.functions();

  /** What other tests of the package left is not for these to find. */
  @BeforeEach
  void empty() {
    studio.bucket().keys("uploads/").forEach(studio.bucket()::delete);
  }

  @AfterEach
  void heal() {
    studio.faults().clear();
  }

  private Fault outage(Kind kind) {
    return Fault.serverError().onTable(studio.tables().of(kind).name()).always();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void lateArrival_heardOfInAnOutageOnly_isTakenIn(Kind kind) throws FunctionFailedException {
    var owner = studio.owner(kind);
    var ticket = owner.ticket(FILE).sent(FILE);
    studio.faults().add(outage(kind));
    for (int attempt = 0; attempt < 3; attempt++) {
      assertThat(functions.managesArrival(ticket.quarantine())).isFalse();
    }
    studio.faults().clear();
    assertThat(functions.takeInLate()).as("young").isZero();
    assertThat(ticket.state()).isEqualTo("pending");
    studio.age();
    assertThat(functions.takeInLate()).isOne();
    assertThat(ticket.state()).isEqualTo("ready");
    owner.assertSound();
    assertThat(studio.bucket().keys("uploads/")).isEmpty();
    assertThat(functions.takeInLate()).isZero();
  }

  @Test
  void lateArrival_whileAnotherFails_isTakenIn() throws FunctionFailedException {
    var failing = studio.product().ticket(FILE).sent(FILE);
    var owner = studio.model();
    var ticket = owner.ticket(FILE).sent(FILE);
    studio.age();
    studio.faults().add(outage(Kind.PRODUCT));
    assertThat(functions.takeInLate()).isOne();
    studio.faults().clear();
    assertThat(ticket.state()).isEqualTo("ready");
    owner.assertSound();
    assertThat(failing.state()).isEqualTo("pending");
    assertThat(functions.takeInLate()).isOne();
    assertThat(failing.state()).isEqualTo("ready");
  }
}
