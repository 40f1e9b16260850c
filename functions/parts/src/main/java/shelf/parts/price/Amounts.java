package shelf.parts.price;

import java.math.BigDecimal;

/**
 * What a part costs us and the buyer: {@code pricing} of a part's detail.
 *
 * @param baseCost of the best offer, 2 decimals
 * @param finalPrice what the rule makes of the unrounded cost, 2 decimals, 0 or more
 * @param currency of both: the base currency
 */
public record Amounts(BigDecimal baseCost, BigDecimal finalPrice, String currency) {

  static Amounts of(Sale sale, String currency) {
    return new Amounts(sale.deal().cost(), sale.finalPrice(), currency);
  }
}
