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
public record Rate(String currency, BigDecimal rate, String source, LocalDate effectiveDate) {}
