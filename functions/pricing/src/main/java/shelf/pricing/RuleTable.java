package shelf.pricing;

import java.util.Optional;
import shelf.table.Expression;
import shelf.table.Key;
import shelf.table.Table;
import shelf.table.Transaction;
import shelf.table.Update;
import shelf.terms.PricingRule;
import shelf.terms.RuleItem;

/** The access patterns of pricing rules, as {@code infrastructure/data-model.md} lists them. */
final class RuleTable {

  /** Every price looks at every rule. */
  static final int MOST = 1000;

  private static final Key IDS = Key.single("rule-ids");
  private static final Key COUNT = Key.single("rule-count");
  private static final Expression NOT_FULL =
      Expression.of("attribute_not_exists(#rules) OR #rules < :most").with("most", MOST);

  private final Table table;

  RuleTable(Table table) {
    this.table = table;
  }

  Optional<PricingRule> find(long id) {
    return table.get(RuleItem.key(id)).map(RuleItem::fromItem);
  }

  /** An id never to be given again. */
  long takeId() {
    return table.add(IDS, "last_id", 1);
  }

  /** Adds a new rule, refused if there are {@value #MOST}. */
  Transaction create(PricingRule rule) {
    return table
        .transaction()
        .put(table, RuleItem.toItem(rule), Expression.absent())
        .update(table, COUNT, count(1).when(NOT_FULL));
  }

  private static Update count(long more) {
    return Update.of(Expression.of("ADD #rules :more").with("more", more));
  }

  /** Answers whether the rule was still as seen. */
  boolean replace(PricingRule seen, PricingRule next) {
    // A transaction of one: should its answer get lost, a repetition finds it and no other version.
    var change = table.transaction().put(table, RuleItem.toItem(next), stillAt(seen));
    return change.commit().isEmpty();
  }

  /** Answers whether the rule was still as seen. */
  boolean delete(PricingRule seen) {
    return table
        .transaction()
        .delete(table, RuleItem.key(seen.id()), stillAt(seen))
        .update(table, COUNT, count(-1))
        .commit()
        .isEmpty();
  }

  private static Expression stillAt(PricingRule seen) {
    return Expression.of("#version = :version").with("version", seen.version());
  }
}
