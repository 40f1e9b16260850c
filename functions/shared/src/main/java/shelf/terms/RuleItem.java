package shelf.terms;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import shelf.table.Digits;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Query;

/** How a pricing rule lies in the table <b>pricing</b>; what it leaves open has no attribute. */
public final class RuleItem {

  private static final String VERSION = "version";

  private static final String KIND = "rule#";
  private static final String PRIORITY = "priority";
  private static final String ACTIVE = "active";
  private static final String BRAND = "brand_id";
  private static final String CATEGORY = "category_id";
  private static final String SUPPLIER = "supplier_id";
  private static final String REGION = "region";
  private static final String MIN_COST = "min_cost";
  private static final String MAX_COST = "max_cost";
  private static final String FROM = "valid_from";
  private static final String TO = "valid_to";
  private static final String TYPE = "type";
  private static final String VALUE = "value";
  private static final String ROUND_TO = "round_to";

  private RuleItem() {}

  public static Key key(long id) {
    return TermsItem.key(KIND, Digits.id(id));
  }

  /** All rules, by id. */
  public static Query all() {
    return Query.of(TermsItem.COLLECTION).startingWith(KIND);
  }

  static boolean isOne(Item item) {
    return TermsItem.is(KIND, item);
  }

  public static Item toItem(PricingRule rule) {
    var conditions = rule.conditions();
    return Item.at(key(rule.id()))
        .with(PRIORITY, rule.priority())
        .with(ACTIVE, rule.active())
        .withNumber(BRAND, conditions.brandId())
        .withNumber(CATEGORY, conditions.categoryId())
        .withNumber(SUPPLIER, conditions.supplierId())
        .with(REGION, conditions.region())
        .with(MIN_COST, conditions.minCost().map(BigDecimal::toPlainString))
        .with(MAX_COST, conditions.maxCost().map(BigDecimal::toPlainString))
        .withNumber(FROM, conditions.validFrom().map(Instant::getEpochSecond))
        .withNumber(TO, conditions.validTo().map(Instant::getEpochSecond))
        .with(TYPE, rule.adjustment().type().name())
        .with(VALUE, rule.adjustment().value().toPlainString())
        .with(ROUND_TO, rule.roundTo().map(BigDecimal::toPlainString))
        .with(VERSION, rule.version());
  }

  public static PricingRule fromItem(Item item) {
    return new PricingRule(
        Long.parseLong(TermsItem.id(KIND, item)),
        item.number(PRIORITY),
        item.flag(ACTIVE),
        conditions(item),
        new Adjustment(Adjustment.Type.valueOf(item.text(TYPE)), new BigDecimal(item.text(VALUE))),
        decimal(item, ROUND_TO),
        item.number(VERSION));
  }

  private static RuleConditions conditions(Item item) {
    return new RuleConditions(
        item.maybeNumber(BRAND),
        item.maybeNumber(CATEGORY),
        item.maybeNumber(SUPPLIER),
        item.maybeText(REGION),
        decimal(item, MIN_COST),
        decimal(item, MAX_COST),
        item.maybeNumber(FROM).map(Instant::ofEpochSecond),
        item.maybeNumber(TO).map(Instant::ofEpochSecond));
  }

  private static Optional<BigDecimal> decimal(Item item, String name) {
    return item.maybeText(name).map(BigDecimal::new);
  }
}
