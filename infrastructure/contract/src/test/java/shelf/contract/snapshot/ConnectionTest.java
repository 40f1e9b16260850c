package shelf.contract.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shelf.contract.Apart;
import shelf.contract.Patience;

/** No connection is older than the restore, and none is needed for it. */
@Apart
class ConnectionTest {

  /** Before the JDK would give up one that is idle, after 5 to 10 s. */
  private static final Duration SOON = Duration.ofSeconds(4);

  private static final Ask BRAND = Ask.of("GET /api/brands/{brand_id}").with("brand_id", 1);

  static Set<String> functions() {
    return new TreeSet<>(World.aws().lambda().functionIds());
  }

  @ParameterizedTest
  @MethodSource("functions")
  void snapshot_ofAnyFunction_hasNoConnectionAndNeedsNone(String id) throws IOException {
    try (var lines = Lines.to(World.aws());
        var instance = Instance.start(World.aws(), id, lines)) {
      instance.checkpoint();
      Patience.until(SOON, "nothing is open", () -> lines.open() == 0);
      int before = lines.opened();
      lines.outOfOrder(true);
      instance.restore();
      assertThat(lines.opened()).isEqualTo(before);
    }
  }

  @Test
  void request_afterRestore_connectsOnceAndStays() throws IOException {
    try (var lines = Lines.to(World.aws());
        var instance = Instance.start(World.aws(), "BrandsFunction", lines)) {
      instance.checkpoint();
      instance.restore();
      int before = lines.opened();
      assertThat(before).as("of rehearsals").isGreaterThan(1);
      instance.ask(BRAND);
      instance.ask(BRAND);
      assertThat(lines.opened() - before).isEqualTo(1);
    }
  }
}
