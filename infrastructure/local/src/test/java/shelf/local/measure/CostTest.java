package shelf.local.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CostTest {

  @Test
  void of_serverTiming_itsFigures() {
    var cost = Cost.of("dynamodb;dur=8.1;desc=\"calls=2 rcu=2.5 wcu=7\"", 9);

    assertThat(cost).isEqualTo(new Cost(2, 2.5, 7, 9));
  }

  @Test
  void of_withoutCosts_refused() {
    assertThatThrownBy(() -> Cost.of("total;dur=8", 9)).hasMessageContaining("total;dur=8");
  }

  @Test
  void median_eachFigureByItself() {
    var costs = List.of(new Cost(1, 9, 0, 5), new Cost(2, 8, 0, 1), new Cost(3, 1, 7, 3));

    assertThat(Cost.median(costs)).isEqualTo(new Cost(2, 8, 0, 3));
  }
}
