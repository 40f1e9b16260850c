package shelf.terms;

import java.util.List;
import java.util.Map;

/**
 * All that a price depends on besides the offers themselves, as it was at one moment.
 *
 * @param baseCurrency the currency of all prices
 * @param suppliers by id, inactive ones too
 * @param rules ordered by id, inactive ones too
 * @param rates by currency, those in force; never one of the base currency, which is 1
 */
public record Terms(
    String baseCurrency,
    Map<Long, Supplier> suppliers,
    List<PricingRule> rules,
    Map<String, Rate> rates) {}
