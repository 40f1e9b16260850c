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
public record Feed(String base, LocalDate effectiveDate, SortedMap<String, Quote> quotes) {

  /** CBR has 54, NBU some more: a table of rates must fit into an item. */
  public static final int MOST_CURRENCIES = 100;
}
