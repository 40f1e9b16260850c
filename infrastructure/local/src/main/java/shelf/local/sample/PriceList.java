package shelf.local.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import shelf.local.sample.SupplierStage.Source;
import shelf.local.sample.SupplierStage.Suppliers;
import tools.jackson.databind.node.ObjectNode;

/** What the two suppliers ask for a row: always the same for the same row. */
final class PriceList {
  private static final String PRICE = "-?[0-9]{1,18}(\\.[0-9]{1,18})?";
  private static final String QUANTITY = "-?[0-9]{1,15}";
  private static final BigDecimal LOCAL_FACTOR = SampleTerms.RATE.multiply(new BigDecimal("1.25"));

  /** The local supplier keeps one part in so many, and of it one piece in so many. */
  private static final int LOCAL_SHARE = 3;

  private static final int LOCAL_STOCK = 10;

  private final Suppliers suppliers;

  PriceList(Suppliers suppliers) {
    this.suppliers = suppliers;
  }

  /** In days. */
  private record LeadTime(int usual, int min, int max) {}

  /** Why a row that has a price cannot be offered, if it cannot. */
  static Optional<String> fault(Row row) {
    var price = row.get(Column.PRICE_USD);
    var stock = row.get(Column.STOCK);
    if (!price.isEmpty() && !price.matches(PRICE)) {
      return Optional.of("price_usd `" + price + "` is not a number");
    }
    return price.isEmpty() || stock.isEmpty() || stock.matches(QUANTITY)
        ? Optional.empty()
        : Optional.of("stock `" + stock + "` is not a whole number");
  }

  /** None for a row without a price. */
  List<Element> offers(Row row) {
    if (row.get(Column.PRICE_USD).isEmpty()) {
      return List.of();
    }
    var price = new BigDecimal(row.get(Column.PRICE_USD));
    var foreign = foreign(row, price);
    return isLocal(row) ? List.of(foreign, local(row, price)) : List.of(foreign);
  }

  private Element foreign(Row row, BigDecimal price) {
    var offer = offer(row, suppliers.foreign(), new LeadTime(14, 10, 21));
    offer.put("base_price", price).put("currency", SampleTerms.FOREIGN);
    return Json.element(
        row.line(), stock(row).isPresent() ? quantity(offer, stock(row).get()) : offer);
  }

  private Element local(Row row, BigDecimal price) {
    var offer = offer(row, suppliers.local(), new LeadTime(2, 1, 3));
    offer
        .put("base_price", price.multiply(LOCAL_FACTOR).setScale(2, RoundingMode.HALF_UP))
        .put("currency", SampleTerms.BASE);
    long some = Math.max(1, stock(row).orElseThrow() / LOCAL_STOCK);
    return Json.element(row.line(), quantity(offer, some));
  }

  private static ObjectNode quantity(ObjectNode offer, long quantity) {
    return offer.put("available_qty", quantity);
  }

  private static Optional<Long> stock(Row row) {
    return Optional.of(row.get(Column.STOCK)).filter(s -> !s.isEmpty()).map(Long::valueOf);
  }

  /** The hash of a text is the same in every JVM. */
  private static boolean isLocal(Row row) {
    var text = row.get(Column.BRAND) + '\u0000' + row.get(Column.PART_NUMBER);
    return stock(row).filter(pieces -> pieces > 0).isPresent()
        && Math.floorMod(text.hashCode(), LOCAL_SHARE) == 0;
  }

  private static ObjectNode offer(Row row, Source source, LeadTime leadTime) {
    var offer =
        Json.object()
            .put("brand", row.get(Column.BRAND))
            .put("part_number", row.get(Column.PART_NUMBER))
            .put("supplier_id", source.supplierId());
    source.warehouseId().ifPresent(id -> offer.put("warehouse_id", id));
    return offer
        .put("lead_time_days", leadTime.usual())
        .put("lead_time_days_min", leadTime.min())
        .put("lead_time_days_max", leadTime.max());
  }
}
