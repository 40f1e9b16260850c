package shelf.catalog;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shelf.http.Json;
import tools.jackson.databind.JsonNode;

/**
 * Offers as one short text, since a search pays for every byte of fifty parts: a JSON array of
 * {@code [supplier, warehouse, amount, currency, quantity, status, days, min, max, active]} each,
 * null for none, the amount as text, active as 1 or 0.
 */
final class OfferText {

  private OfferText() {}

  static String write(List<Offer> offers) {
    var rows = offers.stream().map(OfferText::row).toList();
    return new String(Json.write(rows), StandardCharsets.UTF_8);
  }

  private static List<Object> row(Offer offer) {
    var row = new ArrayList<>();
    row.add(offer.source().supplierId());
    row.add(offer.source().warehouseId().orElse(null));
    row.add(offer.price().amount().toPlainString());
    row.add(offer.price().currency());
    row.add(offer.stock().quantity().orElse(null));
    row.add(offer.stock().status().orElse(null));
    row.add(offer.leadTime().days().orElse(null));
    row.add(offer.leadTime().min().orElse(null));
    row.add(offer.leadTime().max().orElse(null));
    row.add(offer.active() ? 1 : 0);
    return row;
  }

  static List<Offer> read(String text) {
    return Json.read(text.getBytes(StandardCharsets.UTF_8))
        .valueStream()
        .map(OfferText::offer)
        .toList();
  }

  private static Offer offer(JsonNode row) {
    return new Offer(
        new Offer.Source(row.get(0).longValue(), number(row.get(1))),
        new Offer.Price(new BigDecimal(row.get(2).stringValue()), row.get(3).stringValue()),
        new Offer.Stock(number(row.get(4)), text(row.get(5))),
        new Offer.LeadTime(days(row.get(6)), days(row.get(7)), days(row.get(8))),
        row.get(9).intValue() == 1);
  }

  private static Optional<Long> number(JsonNode node) {
    return node.isNull() ? Optional.empty() : Optional.of(node.longValue());
  }

  private static Optional<Integer> days(JsonNode node) {
    return number(node).map(Long::intValue);
  }

  private static Optional<String> text(JsonNode node) {
    return node.isNull() ? Optional.empty() : Optional.of(node.stringValue());
  }
}
