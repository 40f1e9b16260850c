package shelf.carmodels.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Update;

/**
 * How many models use each code, in one item beside the lists and with their version. So one
 * condition of the transaction that writes a model says that the lists have its codes, and one of
 * that which replaces a list, that no model uses a code it drops.
 */
final class CodeUses {

  static final Key KEY = new Key(ReferenceItem.COLLECTION, "uses");

  private CodeUses() {}

  /** How many models use a code. */
  static long count(Optional<Item> uses, Code code) {
    return uses.flatMap(item -> item.maybeNumber(code.attribute())).orElse(0L);
  }

  /**
   * Counts the codes of a model.
   *
   * @param version of the lists that have the codes which are added; it is refused if they are
   *     others now
   */
  static Update counted(CodeChange change, long version) {
    var codes = new ArrayList<>(change.added());
    codes.addAll(change.dropped());
    int added = change.added().size();
    var steps = each(codes, i -> "#" + alias(i) + (i < added ? " :one" : " :less"));
    var add = named(Expression.of("ADD " + String.join(", ", steps)), codes);
    var up = added > 0 ? add.with("one", 1) : add;
    var upAndDown = change.dropped().isEmpty() ? up : up.with("less", -1);
    // What was used before is in the lists, whichever they are.
    return Update.of(upAndDown)
        .when(added > 0 ? ReferenceItem.stillAt(version) : Expression.present());
  }

  /**
   * Goes on to the next version of the lists, and forgets codes that they no longer have.
   *
   * @param version of the lists as they were seen; it is refused if they are others now, or if a
   *     model uses one of the codes
   */
  static Update dropped(List<Code> codes, long version) {
    var names = String.join(", ", each(codes, i -> "#" + alias(i)));
    var remove = codes.isEmpty() ? "" : " REMOVE " + names;
    var change = Expression.of("SET #version = :next" + remove).with("next", version + 1);
    var conditions = new ArrayList<>(each(codes, i -> isUnused(alias(i))));
    conditions.addFirst(ReferenceItem.stillAt(version));
    return Update.of(named(change, codes)).when(named(Expression.all(conditions), codes));
  }

  private static Expression isUnused(String alias) {
    var text = "attribute_not_exists(#%1$s) OR #%1$s = :none";
    return Expression.of(text.formatted(alias)).with("none", 0);
  }

  private static <T> List<T> each(List<Code> codes, IntFunction<T> what) {
    return IntStream.range(0, codes.size()).mapToObj(what).toList();
  }

  /** A model may use 120 codes of 40 characters, and an expression has 4 KB. */
  private static String alias(int index) {
    return "code" + index;
  }

  private static Expression named(Expression expression, List<Code> codes) {
    var named = expression;
    for (int i = 0; i < codes.size(); i++) {
      named = named.naming(alias(i), codes.get(i).attribute());
    }
    return named;
  }
}
