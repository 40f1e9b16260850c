package shelf.contract.purge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shelf.contract.Apart;
import shelf.local.lambda.FunctionFailedException;

/** A purge with so little time that it has to be called again and again. */
@Apart
class PurgeInPiecesTest {

  private static final int MOST_DELIVERIES = 100;

  @Test
  void byStream_outOfTimeAgainAndAgain_goneOnWithByTheNextDelivery() {
    try (var engine = new PurgeEngine(16)) {
      var catalog = engine.catalog();
      var gone = catalog.add(2_000);
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
