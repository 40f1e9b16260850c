package shelf.contract.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shelf.contract.Apart;
import shelf.local.dynamodb.Fault;
import shelf.local.lambda.FunctionFailedException;

/** A new instance rehearses with both stores, and comes up whatever they say. */
@Apart
class StartTest {

  private final Studio studio = Studio.quiet();
  private final FarBucket far = FarBucket.healed();

  @AfterEach
  void heal() {
    far.relay().heal();
    studio.faults().clear();
  }

  @Test
  void instance_storesAnswer_leavesNoTrace() throws FunctionFailedException {
    var objects = studio.bucket().keys("");
    var rows = studio.rows();
    far.relay().cut(1);
    far.relay().heal();
    far.start();
    assertThat(studio.bucket().keys("")).isEqualTo(objects);
    assertThat(studio.rows()).isEqualTo(rows);
  }

  @Test
  void instance_storesFail_servesWhenTheyAreBack() throws FunctionFailedException {
    far.relay().cut(1);
    studio.faults().add(Fault.serverError().always());
    far.start();
    heal();
    var ticket = studio.product().ticket(Drawing.tiny()).sent(Drawing.tiny());
    far.functions().arrived(ticket.quarantine());
    assertThat(ticket.state()).isEqualTo("ready");
  }

  @Test
  void instance_nobodyAtTheOtherEnd_starts() throws FunctionFailedException {
    var nowhere = URI.create("http://127.0.0.1:1");
    FarBucket.start(Bucket.environment(nowhere, nowhere));
  }
}
