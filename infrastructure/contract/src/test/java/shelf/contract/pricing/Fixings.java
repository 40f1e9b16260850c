package shelf.contract.pricing;

import java.time.LocalDate;
import java.util.List;
import shelf.table.Item;
import shelf.table.Key;

/** Fixings as the scheduled refresh will write them, put into the table past every function. */
final class Fixings {

  private Fixings() {}

  /** What one unit of a currency costs from a day on. */
  record Fixed(String currency, String rate, LocalDate effective) {

    private Item fragment() {
      return Item.fragment()
          .with("currency", currency)
          .with("rate", rate)
          .with("source", "CBR")
          .with("effective_date", effective.toString());
    }
  }

  static void put(LocalDate day, Fixed... rates) {
    var fixing =
        Item.at(new Key("fixings", day + "#CBR"))
            .with("rates", List.of(rates).stream().map(Fixed::fragment).toList())
            .with("fetched_at", day.atStartOfDay(Pricing.ZONE).toEpochSecond());
    Pricing.table("pricing").put(fixing);
  }
}
