package shelf.parts.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import shelf.bulk.Batch.Element;
import shelf.table.Transaction;

/**
 * Cuts a bulk-create into transactions, those of one brand and category side by side: each brand
 * and each category of a transaction is a write of its own.
 */
final class PartSteps {

  private static final Comparator<Element<PartDraft>> TOGETHER =
      Comparator.comparingLong((Element<PartDraft> each) -> each.value().place().brandId())
          .thenComparingLong(each -> each.value().place().categoryId())
          .thenComparingInt(Element::index);

  private PartSteps() {}

  /** The same parts always give the same steps: a repeated request counts on it. */
  static List<List<Element<PartDraft>>> of(List<Element<PartDraft>> candidates) {
    var steps = new ArrayList<Filling>();
    steps.add(new Filling());
    for (var candidate : candidates.stream().sorted(TOGETHER).toList()) {
      if (!steps.getLast().takes(candidate)) {
        steps.add(new Filling());
        steps.getLast().takes(candidate);
      }
    }
    return steps.stream().map(step -> step.candidates).filter(step -> !step.isEmpty()).toList();
  }

  /** A transaction being filled: two writes a part, one a brand, one a category. */
  private static final class Filling {

    /** One write for the totals and one for the record of the step. */
    private static final int ALWAYS = 2;

    private final List<Element<PartDraft>> candidates = new ArrayList<>();
    private final Set<Long> brands = new HashSet<>();
    private final Set<Long> categories = new HashSet<>();

    private boolean takes(Element<PartDraft> candidate) {
      var place = candidate.value().place();
      int more = 2 + isNew(brands, place.brandId()) + isNew(categories, place.categoryId());
      boolean fits = writes() + more <= Transaction.MOST;
      if (fits) {
        candidates.add(candidate);
        brands.add(place.brandId());
        categories.add(place.categoryId());
      }
      return fits;
    }

    private int writes() {
      return ALWAYS + 2 * candidates.size() + brands.size() + categories.size();
    }

    private static int isNew(Set<Long> known, long id) {
      return known.contains(id) ? 0 : 1;
    }
  }
}
