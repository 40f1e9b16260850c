package shelf.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Amounts of money: decimal from end to end and rounded once, last, half up. Whoever rounds a part
 * of a calculation gets another price: 33 JPY at 0.472636, times 3, is 46.79 and not 46.80.
 */
public final class Money {

  private static final int DECIMALS = 2;

  private Money() {}

  /** To 0.01, with exactly two decimals. */
  public static BigDecimal rounded(BigDecimal amount) {
    return amount.setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  /**
   * To the nearest multiple, with exactly two decimals.
   *
   * @param step more than 0, at most two decimals
   */
  public static BigDecimal roundedTo(BigDecimal amount, BigDecimal step) {
    return rounded(amount.divide(step, 0, RoundingMode.HALF_UP).multiply(step));
  }
}
