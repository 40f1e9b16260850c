package shelf.contract.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shelf.contract.Apart;

/** What each function may do is what it needs, no more and no less. */
@Apart
class EveryGrantTest {

  private static Everything all;
  private static Earning earning;

  @BeforeAll
  static void start() {
    all = Everything.start();
    all.fill();
    earning = new Earning(all);
    Stream.of(
            new PictureDrives(all).steps(),
            new Drives(all).steps(),
            new Events(all.aws()).all(),
            new DeadLetters(all.aws()).steps())
        .flatMap(steps -> steps)
        .forEach(earning::take);
  }

  @AfterAll
  static void stop() {
    all.close();
  }

  @Test
  void policies_ofTheTemplate_allowNothingThatNobodyNeeds() {
    assertThat(earning.superfluous()).isEmpty();
  }

  @Test
  void call_withoutItsGrant_failsAndLeavesNothingBehind() {
    assertThat(earning.faults()).isEmpty();
  }
}
