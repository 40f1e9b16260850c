package shelf.fxsync.source;

import java.time.LocalDate;
import java.util.SortedMap;

/**
 * A table of rates as a source published it.
 *
 * @param base the currency in which the quotes are
 * @param effectiveDate first day on which they hold
 * @param quotes by currency, never of the base itself
 */
public record Feed(String base, LocalDate effectiveDate, SortedMap<String, Quote> quotes) {}
