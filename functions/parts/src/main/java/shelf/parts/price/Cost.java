package shelf.parts.price;

import java.math.BigDecimal;
import shelf.money.Money;

/** What an offer costs in the base currency. */
final class Cost implements Comparable<Cost> {

  private final BigDecimal exact;
  private final BigDecimal rounded;

  private Cost(BigDecimal exact, BigDecimal rounded) {
    this.exact = exact;
    this.rounded = rounded;
  }

  static Cost of(BigDecimal exact) {
    return new Cost(exact, Money.rounded(exact));
  }

  /** What a price is computed from. */
  BigDecimal exact() {
    return exact;
  }

  /** What is shown, compared and looked at by rules. */
  BigDecimal rounded() {
    return rounded;
  }

  /** By the rounded amounts: what looks equal ties. */
  @Override
  public int compareTo(Cost other) {
    return rounded.compareTo(other.rounded);
  }
}
