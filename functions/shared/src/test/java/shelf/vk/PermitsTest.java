package shelf.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PermitsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T21:30:00Z");

  private static long minutes(long step) {
    var until = Permits.parkedUntil(VkKind.FLOOD, step, NOW);
    return Duration.between(NOW, until).toMinutes();
  }

  @Test
  void parkedUntil_floodAgainAndAgain_doublesUpToFourHours() {
    assertThat(new long[] {minutes(0), minutes(1), minutes(2), minutes(4), minutes(5), minutes(60)})
        .containsExactly(10, 20, 40, 160, 240, 240);
  }

  @Test
  void parkedUntil_quota_isTheNextMidnight() {
    assertThat(Permits.parkedUntil(VkKind.QUOTA, 3, NOW))
        .isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
  }

  @Test
  void permits_andTheirPause_keepThreeCallsASecond() {
    assertThat(TokenState.PERMITS).hasSize(3);
    assertThat(Permits.AFTER_A_CALL).isGreaterThan(Duration.ofSeconds(1));
  }
}
