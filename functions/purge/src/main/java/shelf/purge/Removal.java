package shelf.purge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import shelf.catalog.CategoryUse;
import shelf.catalog.Part;
import shelf.table.Refusal;
import shelf.table.Table;
import shelf.table.Transaction;

/** What one transaction removes: parts, their numbers, and the parts from their categories. */
final class Removal {

  /** One more write renews the lease. */
  private static final int MOST_WRITES = Transaction.MOST - 1;

  /** DynamoDB takes 4 MB: at half a KB each so many offers are 2.5, the rest of the parts 1.2. */
  private static final int MOST_OFFERS = 5_000;

  private final Set<Long> uncounted;
  private final List<Leftover> leftovers = new ArrayList<>();
  private final Map<Long, Long> partsByCategory = new TreeMap<>();

  private Removal(Set<Long> uncounted) {
    this.uncounted = uncounted;
  }

  /**
   * As few as hold all of them, in order.
   *
   * @param uncounted categories that are gone, so that nothing can be counted on them
   */
  static List<Removal> of(List<Leftover> leftovers, Set<Long> uncounted) {
    var removals = new ArrayList<Removal>();
    removals.add(new Removal(uncounted));
    for (var leftover : leftovers) {
      if (!removals.getLast().hasRoomFor(leftover)) {
        removals.add(new Removal(uncounted));
      }
      removals.getLast().add(leftover);
    }
    return removals;
  }

  private boolean hasRoomFor(Leftover another) {
    long newCategories = counted(another).filter(c -> !partsByCategory.containsKey(c)).count();
    long writes = sum(Leftover::writes) + another.writes() + partsByCategory.size() + newCategories;
    int offers = sum(Leftover::offers) + another.offers();
    return leftovers.isEmpty() || writes <= MOST_WRITES && offers <= MOST_OFFERS;
  }

  private Stream<Long> counted(Leftover leftover) {
    return leftover.part().stream()
        .map(Part::categoryId)
        .filter(category -> !uncounted.contains(category));
  }

  private int sum(ToIntFunction<Leftover> what) {
    return leftovers.stream().mapToInt(what).sum();
  }

  private void add(Leftover leftover) {
    leftovers.add(leftover);
    counted(leftover).forEach(category -> partsByCategory.merge(category, 1L, Long::sum));
  }

  void addTo(Transaction transaction, Table parts) {
    leftovers.forEach(leftover -> leftover.remove(transaction, parts));
    partsByCategory.forEach(
        (category, count) -> CategoryUse.count(transaction, parts, category, -count));
  }

  /**
   * The categories that turned out to be gone. None ever is while it has parts; but if one were,
   * another look would not bring it back, and the purge would never end.
   *
   * @param refusals of a transaction with one write before ours
   */
  List<Long> gone(List<Refusal> refusals) {
    int first = 1 + sum(Leftover::writes);
    var categories = List.copyOf(partsByCategory.keySet());
    return refusals.stream()
        .filter(refusal -> refusal.index() >= first)
        .map(refusal -> categories.get(refusal.index() - first))
        .toList();
  }

  /** How many parts it removes. */
  long parts() {
    return leftovers.stream().filter(leftover -> leftover.part().isPresent()).count();
  }
}
