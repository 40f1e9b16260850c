package shelf.contract.pricing;

import java.time.LocalDate;
import java.util.List;
import shelf.table.Item;
import shelf.table.Key;

/** Tables of rates as the refresh writes them, put there past every function. */
final class Fixings {

  private Fixings() {}

  /** What one unit of a currency costs from a day on. */
  record Fixed(String currency, String rate, LocalDate effective) {

    private Item fragment() {
      return Item.fragment()
          .with("currency", currency)
          .with("rate", rate)
          .with("source", "CBR")
          .with("effective_date", effective.toString())
          .with("value", rate)
          .with("nominal", "1");
    }
  }

  static void put(LocalDate day, Fixed... rates) {
    var fixing =
        Item.at(new Key("fixings#RUB", day.toString()))
            .with("rates", List.of(rates).stream().map(Fixed::fragment).toList())
            .with("fetched_at", day.atStartOfDay(Pricing.ZONE).toEpochSecond())
            .with("revision", 1);
    Pricing.table("pricing").put(fixing);
  }
}
