package shelf.parts.price;

import shelf.parts.price.Explanation.OfferLine;
import shelf.parts.price.Explanation.RuleLine;

/** The contract's order once more, told from what the explanation shows, step by step. */
final class Duel {

  private Duel() {}

  static boolean wins(OfferLine line, OfferLine other) {
    int cost = line.worth().cost().compareTo(other.worth().cost());
    if (cost != 0) {
      return cost < 0;
    }
    if (!line.worth().isLocal().equals(other.worth().isLocal())) {
      return line.worth().isLocal();
    }
    if (!line.worth().inStock().equals(other.worth().inStock())) {
      return line.worth().inStock();
    }
    if (days(line) != days(other)) {
      return days(line) < days(other);
    }
    if (quantity(line) != quantity(other)) {
      return quantity(line) > quantity(other);
    }
    if (line.told().supplierId() != other.told().supplierId()) {
      return line.told().supplierId() < other.told().supplierId();
    }
    return other.told().warehouseId() == null
        || line.told().warehouseId() != null
            && line.told().warehouseId() < other.told().warehouseId();
  }

  static boolean wins(RuleLine rule, RuleLine other) {
    if (rule.priority() != other.priority()) {
      return rule.priority() < other.priority();
    }
    return rule.conditions() == other.conditions()
        ? rule.id() < other.id()
        : rule.conditions() > other.conditions();
  }

  private static long days(OfferLine line) {
    var told = line.told();
    if (told.leadTimeDays() != null) {
      return told.leadTimeDays();
    }
    if (told.leadTimeDaysMin() != null) {
      return told.leadTimeDaysMin();
    }
    return told.leadTimeDaysMax() != null ? told.leadTimeDaysMax() : Long.MAX_VALUE;
  }

  private static long quantity(OfferLine line) {
    return line.told().availableQty() != null ? line.told().availableQty() : -1;
  }
}
