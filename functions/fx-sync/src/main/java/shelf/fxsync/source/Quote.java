package shelf.fxsync.source;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One row of a feed: so much of the feed's own currency is paid for so many units.
 *
 * @param value of the feed's own currency, more than 0
 * @param nominal units of the foreign one, more than 0
 * @param name of the foreign one, in the source's language
 */
public record Quote(BigDecimal value, BigDecimal nominal, Optional<String> name) {

  /** Of a feed's own currency. */
  public static final Quote OWN = new Quote(BigDecimal.ONE, BigDecimal.ONE, Optional.empty());
}
