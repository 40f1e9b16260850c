package shelf.parts.offers;

import java.util.regex.Pattern;
import shelf.catalog.Offer;
import shelf.http.Body;
import shelf.http.DecimalRange;
import shelf.http.Range;

/** Reads an offer out of a body: the same fields alone and in bulk. */
final class OfferInput {

  static final String SUPPLIER = "supplier_id";
  static final String WAREHOUSE = "warehouse_id";

  private static final DecimalRange PRICE = DecimalRange.of(0, 1_000_000_000_000L, 6);
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Range CURRENCY_LENGTH = Range.of(3, 3);
  private static final Range QUANTITY = Range.of(0, 1_000_000_000);
  private static final Range STATUS_LENGTH = Range.of(1, 64);
  private static final Range DAYS = Range.of(0, 3650);

  private OfferInput() {}

  static Offer read(Body body) {
    return new Offer(
        new Offer.Source(body.id(SUPPLIER), body.maybeId(WAREHOUSE)),
        new Offer.Price(body.decimal("base_price", PRICE), currency(body)),
        stock(body),
        leadTime(body),
        body.flag("active", true));
  }

  private static String currency(Body body) {
    var currency = body.name("currency", CURRENCY_LENGTH);
    if (currency.codePointCount(0, currency.length()) == 3
        && !CURRENCY.matcher(currency).matches()) {
      var msg = "String should match pattern '^[A-Z]{3}$'";
      body.fault("currency", "string_pattern_mismatch", msg);
    }
    return currency;
  }

  private static Offer.Stock stock(Body body) {
    return new Offer.Stock(
        body.maybeInteger("available_qty", QUANTITY).map(Long::valueOf),
        body.maybeName("stock_status", STATUS_LENGTH));
  }

  private static Offer.LeadTime leadTime(Body body) {
    var time =
        new Offer.LeadTime(
            body.maybeInteger("lead_time_days", DAYS),
            body.maybeInteger("lead_time_days_min", DAYS),
            body.maybeInteger("lead_time_days_max", DAYS));
    if (time.min().isPresent() && time.max().filter(max -> max < time.min().get()).isPresent()) {
      var msg = "Input should be greater than or equal to lead_time_days_min";
      body.fault("lead_time_days_max", "greater_than_equal", msg);
    }
    return time;
  }
}
