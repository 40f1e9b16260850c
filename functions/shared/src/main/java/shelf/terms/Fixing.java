package shelf.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The table of all rates that hold from a day on, until there is one of a later day. It is
 * complete: what the sources no longer publish stands in it with the day of its last rate.
 *
 * @param day first day on which the table holds
 * @param rates one a currency
 * @param fetchedAt when the table last changed, whole seconds
 * @param revision how often it was written
 */
public record Fixing(LocalDate day, List<FixedRate> rates, Instant fetchedAt, long revision) {

  public Optional<FixedRate> of(String currency) {
    return rates.stream().filter(rate -> rate.isOf(currency)).findFirst();
  }
}
