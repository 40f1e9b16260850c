package shelf.parts.price;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import shelf.catalog.Offer;
import shelf.catalog.Part;
import shelf.catalog.PartNumber;
import shelf.terms.PricingRule;
import shelf.terms.Rate;
import shelf.terms.Supplier;
import shelf.terms.Terms;
import shelf.terms.Warehouse;

/**
 * The world that the tests price in. Supplier 1 is in the marketplace's region, 2, 3 and 6 are not,
 * 4 is inactive, 5 has a local warehouse (51), a far one (52) and one of which no region is known
 * (53), 6 has 300 warehouses (1000 to 1299) and no region.
 */
final class World {

  static final Instant NOW = Instant.parse("2026-04-25T10:00:00.987Z");
  static final Transport TRANSPORT = new Transport(0, 2);

  // Above what boxing shares, so that comparing ids by identity would be seen.
  static final long BRAND = 7_000;
  static final long CATEGORY = 3_000;

  private static final LocalDate FIXED_ON = LocalDate.parse("2026-04-25");
  private static final Map<Long, Supplier> SUPPLIERS =
      Map.of(
          1L, supplier(1, "moscow", true, true),
          2L, supplier(2, "shenzhen", false, true),
          3L, supplier(3, "shenzhen", false, true),
          4L, supplier(4, "moscow", true, false),
          5L, withWarehouses(5),
          6L, new Supplier(6, "s6", Optional.empty(), false, true, manyWarehouses(), 1));

  private static final Map<String, Rate> RATES =
      Map.of(
          "USD", rate("USD", "75.5273", "CBR"),
          "JPY", rate("JPY", "0.472636", "CBR"),
          "CNY", rate("CNY", "11", "override"));

  private World() {}

  static Terms terms(RuleSample... rules) {
    return terms(Arrays.stream(rules).map(RuleSample::get).toList());
  }

  static Terms terms(List<PricingRule> rules) {
    return new Terms("RUB", SUPPLIERS, rules, RATES);
  }

  static Pricing pricing(RuleSample... rules) {
    return new Pricing(terms(rules), TRANSPORT, NOW);
  }

  static Pricing pricing(List<PricingRule> rules) {
    return new Pricing(terms(rules), TRANSPORT, NOW);
  }

  static Part part(OfferSample... offers) {
    return part(Arrays.stream(offers).map(OfferSample::get).toList());
  }

  static Part part(List<Offer> offers) {
    var none = new Part.Details(Optional.empty(), Optional.empty(), Optional.empty());
    var history = new Part.History(1, 1, 1, NOW, NOW);
    var number = new PartNumber("ADA4177-4ARUZ", "ADA41774ARUZ");
    return new Part(11, number, BRAND, CATEGORY, none, offers, history);
  }

  private static Rate rate(String currency, String rate, String source) {
    return new Rate(currency, new BigDecimal(rate), source, FIXED_ON);
  }

  private static Supplier supplier(long id, String region, boolean isLocal, boolean active) {
    return new Supplier(id, "s" + id, Optional.of(region), isLocal, active, List.of(), 1);
  }

  private static Supplier withWarehouses(long id) {
    var warehouses =
        List.of(
            new Warehouse(51, "near", Optional.of("moscow"), true),
            new Warehouse(52, "far", Optional.of("urals"), false),
            new Warehouse(53, "somewhere", Optional.empty(), false));
    return new Supplier(id, "s" + id, Optional.of("shenzhen"), false, true, warehouses, 1);
  }

  private static List<Warehouse> manyWarehouses() {
    return LongStream.range(1000, 1300)
        .mapToObj(id -> new Warehouse(id, "w" + id, Optional.empty(), false))
        .toList();
  }
}
