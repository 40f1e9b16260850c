package shelf.local.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CallLogTest {

  private final AtomicLong millis = new AtomicLong(5_000);
  private final CallLog log = new CallLog(() -> millis.get() * 1_000_000);

  @Test
  void isOneTooMany_theFourthInASecond_isAndNoOtherToken() {
    assertThat(at(5_000, "a")).isFalse();
    assertThat(at(5_300, "a")).isFalse();
    assertThat(at(5_600, "a")).isFalse();
    assertThat(at(5_999, "a")).isTrue();
    assertThat(at(5_999, "b")).isFalse();

    assertThat(log.violations()).isEqualTo(1);
    assertThat(log.mostInASecond()).isEqualTo(4);
  }

  @Test
  void isOneTooMany_aSecondAfterTheFirst_isNot() {
    for (long time : new long[] {5_000, 5_300, 5_600, 6_000, 6_300, 6_600, 7_000}) {
      assertThat(at(time, "a")).isFalse();
    }
    assertThat(log.mostInASecond()).isEqualTo(3);
    log.clear();
    assertThat(log.calls()).isEmpty();
    assertThat(at(7_100, "a")).isTrue();
  }

  private boolean at(long time, String token) {
    millis.set(time);
    return log.isOneTooMany("market.get", token);
  }
}
