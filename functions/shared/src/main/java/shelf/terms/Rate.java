package shelf.terms;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one unit of a currency costs.
 *
 * @param currency the foreign one
 * @param rate base currency per 1 foreign, more than 0
 * @param source who says so, as {@code CBR}, or {@code override}
 * @param effectiveDate first day on which it holds, until the next
 */
public record Rate(String currency, BigDecimal rate, String source, LocalDate effectiveDate) {

  /** Sources pause for weekends and holidays; longer than this is a source that stopped. */
  private static final int FRESH_DAYS = 4;

  /** Whether rates that hold since a day are old by another one. */
  public static boolean isStale(LocalDate effectiveDate, LocalDate by) {
    return effectiveDate.isBefore(by.minusDays(FRESH_DAYS));
  }
}
