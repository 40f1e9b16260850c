package shelf.bulk;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import shelf.table.Item;

/**
 * What a step, or all of them, came to.
 *
 * @param created how many elements made something new
 * @param updated how many changed something that was there
 * @param failures of the others
 */
public record Outcome(int created, int updated, List<Failure> failures) {

  public static final Outcome NONE = new Outcome(0, 0, List.of());

  public static Outcome failed(List<Failure> failures) {
    return new Outcome(0, 0, failures);
  }

  /** Both together, the failures in the order of the body. */
  public Outcome plus(Outcome other) {
    var all =
        Stream.concat(failures.stream(), other.failures.stream())
            .sorted(Comparator.comparing(Failure::index))
            .toList();
    return new Outcome(created + other.created, updated + other.updated, all);
  }

  static Outcome sum(Collection<Outcome> outcomes) {
    return outcomes.stream().reduce(NONE, Outcome::plus);
  }

  boolean isDone() {
    return created + updated > 0;
  }

  Item toItem() {
    return Item.fragment()
        .with("created", created)
        .with("updated", updated)
        .with("failures", failures.stream().map(Failure::toItem).toList());
  }

  /** What a step's record says. */
  public static Outcome fromItem(Item item) {
    var failures = item.items("failures").stream().map(Failure::fromItem).toList();
    return new Outcome((int) item.number("created"), (int) item.number("updated"), failures);
  }

  /** The lines of {@code errors}. */
  public List<String> errors() {
    return failures.stream().map(Failure::line).toList();
  }
}
