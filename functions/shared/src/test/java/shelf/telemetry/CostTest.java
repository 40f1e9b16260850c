package shelf.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CostTest {

  @Test
  void serverTiming_wholeAndHalfUnits_readAsDocumented() {
    assertThat(new Cost(2, 8.14, 2.5, 0).serverTiming())
        .isEqualTo("dynamodb;dur=8.1;desc=\"calls=2 rcu=2.5 wcu=0\"");
  }

  @Test
  void cost_afterRestart_isNothing() {
    var meter = new Meter();
    meter.called(5_000_000);
    meter.read(2.5);
    meter.wrote(4);
    assertThat(meter.cost()).isEqualTo(new Cost(1, 5, 2.5, 4));
    meter.restart(Duration.ofSeconds(1));
    assertThat(meter.cost()).isEqualTo(new Cost(0, 0, 0, 0));
  }

  @Test
  void isTimeUp_withoutARequestOrInTime_isFalse() {
    var meter = new Meter();
    assertThat(meter.isTimeUp()).isFalse();
    meter.restart(Duration.ofMinutes(1));
    assertThat(meter.isTimeUp()).isFalse();
    meter.restart(Duration.ofNanos(-1));
    assertThat(meter.isTimeUp()).isTrue();
  }
}
