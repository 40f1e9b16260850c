package shelf.terms;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a cost becomes a price.
 *
 * @param id positive, never reused
 * @param priority the lowest wins
 * @param active whether it counts
 * @param roundTo the final price is rounded to a multiple of this, HALF_UP; empty for 0.01
 * @param version grows with each change
 */
public record PricingRule(
    long id,
    long priority,
    boolean active,
    RuleConditions conditions,
    Adjustment adjustment,
    Optional<BigDecimal> roundTo,
    long version) {}
