package shelf.terms;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * When a rule applies: if all of those that are given hold.
 *
 * @param region of the offer's warehouse, else of its supplier
 * @param minCost least cost in the base currency, rounded to 0.01, included
 * @param maxCost largest cost, included
 * @param validFrom first moment, included
 * @param validTo end, not included
 */
public record RuleConditions(
    Optional<Long> brandId,
    Optional<Long> categoryId,
    Optional<Long> supplierId,
    Optional<String> region,
    Optional<BigDecimal> minCost,
    Optional<BigDecimal> maxCost,
    Optional<Instant> validFrom,
    Optional<Instant> validTo) {}
