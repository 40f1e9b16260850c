package shelf.terms;

import java.math.BigDecimal;

/**
 * What a rule makes of a cost.
 *
 * @param type how the value is meant
 * @param value a factor for {@link Type#MULTIPLIER}, percent to add for {@link Type#PERCENT} (−100
 *     or more), an amount of the base currency to add for {@link Type#FIXED}
 */
public record Adjustment(Type type, BigDecimal value) {

  /** The three kinds of the contract. */
  public enum Type {
    MULTIPLIER,
    PERCENT,
    FIXED
  }
}
