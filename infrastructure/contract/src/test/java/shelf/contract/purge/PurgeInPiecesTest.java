package shelf.contract.purge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import shelf.contract.Apart;
import shelf.local.dynamodb.Fault;
import shelf.local.lambda.FunctionFailedException;

/** A purge with so little time that it has to be called again and again. */
@Apart
class PurgeInPiecesTest {

  private static final int MOST_DELIVERIES = 100;

  /** Of which a second, which is all that an invocation has here, brings away less than half. */
  private static final int PARTS = 800;

  private static final Fault SLOW =
      Fault.delay(Duration.ofMillis(150)).onTable("parts").on("TransactWriteItems");

  @Test
  void byStream_outOfTimeAgainAndAgain_goneOnWithByTheNextDelivery() {
    try (var engine = new PurgeEngine(16)) {
      var catalog = engine.catalog();
      var gone = catalog.add(PARTS);
      engine.faults().add(SLOW.always());
      assertThat(engine.brands().deleteByForce(gone.brandId()).status()).isEqualTo(204);

      assertThat(deliveries(engine)).isGreaterThan(1);

      Remains.assertOnly(catalog, List.of(gone));
    }
  }

  private static int deliveries(PurgeEngine engine) {
    for (int count = 1; count <= MOST_DELIVERIES; count++) {
      if (succeeds(engine)) {
        return count;
      }
    }
    throw new AssertionError("not done");
  }

  private static boolean succeeds(PurgeEngine engine) {
    try {
      engine.byStream();
      return true;
    } catch (FunctionFailedException e) {
      return false;
    }
  }
}
