package shelf.terms;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A rate with what it was made of, so that anybody can check it later.
 *
 * @param rate as prices use it
 * @param published as the source had it
 */
public record FixedRate(Rate rate, Published published) {

  /**
   * What a source published: so much of its own currency for so many units.
   *
   * @param value of the source's own currency
   * @param nominal units of the foreign one
   * @param name of the foreign one in the source's language; empty if the source gives none
   */
  public record Published(BigDecimal value, BigDecimal nominal, Optional<String> name) {}

  boolean isOf(String currency) {
    return rate.currency().equals(currency);
  }
}
