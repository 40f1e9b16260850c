package shelf.http;

import java.math.BigDecimal;

/**
 * What a decimal number may be.
 *
 * @param least lower end
 * @param most upper end, included
 * @param decimals digits behind the point at most, zeros at the end not counted
 * @param includesLeast whether the lower end itself is allowed
 */
public record DecimalRange(BigDecimal least, BigDecimal most, int decimals, boolean includesLeast) {

  /** Both ends are included. */
  public static DecimalRange of(long least, long most, int decimals) {
    return new DecimalRange(BigDecimal.valueOf(least), BigDecimal.valueOf(most), decimals, true);
  }

  /** More than 0, up to and including the upper end. */
  public static DecimalRange positive(long most, int decimals) {
    return new DecimalRange(BigDecimal.ZERO, BigDecimal.valueOf(most), decimals, false);
  }
}
