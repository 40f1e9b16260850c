package shelf.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource({
    "10.00, 75.5273, 755.27",
    "1500, 0.472636, 708.95",
    "33, 0.472636, 15.60",
    "1, 1.005, 1.01",
    "1, 1.0049999, 1.00",
    "-1, 1.005, -1.01",
    "0, 75.5273, 0.00",
    "2700, 1, 2700.00"
  })
  void rounded_product_isHalfUpAtTwoDecimals(BigDecimal amount, BigDecimal rate, String expected) {
    assertThat(Money.rounded(amount.multiply(rate))).hasToString(expected);
  }

  @Test
  void rounded_onceAtTheEnd_isNotTheSameAsRoundedOnTheWay() {
    var cost = new BigDecimal("33").multiply(new BigDecimal("0.472636"));
    var three = new BigDecimal("3");
    assertThat(Money.rounded(cost.multiply(three))).hasToString("46.79");
    assertThat(Money.rounded(Money.rounded(cost).multiply(three))).hasToString("46.80");
  }

  @ParameterizedTest
  @CsvSource({
    "1234.56, 10, 1230.00",
    "1235, 10, 1240.00",
    "1234.99, 10, 1230.00",
    "0.25, 0.5, 0.50",
    "0.24, 0.5, 0.00",
    "99.994, 0.01, 99.99",
    "99.995, 0.01, 100.00",
    "7, 0.03, 6.99",
    "4.9, 10, 0.00",
    "1000000000000.004, 100, 1000000000000.00"
  })
  void roundedTo_step_isTheNearestMultipleHalfUp(
      BigDecimal amount, BigDecimal step, String expected) {
    assertThat(Money.roundedTo(amount, step)).hasToString(expected);
  }
}
