package shelf.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import shelf.config.Config;

/**
 * Where the marketplace trades.
 *
 * @param baseCurrency the currency of all prices, three capital letters
 * @param zone decides which day it is, and so which rates hold
 */
public record Market(String baseCurrency, ZoneId zone) {

  public static Market of(Config config) {
    return new Market(config.required("BASE_CURRENCY"), ZoneId.of(config.required("FX_TIME_ZONE")));
  }

  public LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }
}
