package shelf.parts.editing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import shelf.bulk.Batch.Element;
import shelf.bulk.Failure;
import shelf.bulk.Outcome;
import shelf.bulk.Step;
import shelf.bulk.StepRecord;
import shelf.parts.store.PartProblems;
import shelf.parts.store.PartTable;
import shelf.table.Refusal;
import shelf.table.Rivals;

/** The part of a bulk-create that one transaction writes. */
final class PartBulkStep implements Step {

  private final PartTable table;
  private final BrandCounts brands;
  private final Clock clock;
  private final long firstId;
  private final List<Element<PartDraft>> candidates;

  /**
   * @param brands shared by the steps of a request
   * @param firstId the id of the body's element 0; every element has its own
   */
  PartBulkStep(
      PartTable table,
      BrandCounts brands,
      Clock clock,
      long firstId,
      List<Element<PartDraft>> candidates) {
    this.table = table;
    this.brands = brands;
    this.clock = clock;
    this.firstId = firstId;
    this.candidates = candidates;
  }

  @Override
  public List<Integer> indexes() {
    return candidates.stream().map(Element::index).toList();
  }

  /** Tries all; those that are refused are left out and the others tried again. */
  @Override
  public Outcome run(Optional<StepRecord> record) {
    var left = new ArrayList<>(candidates);
    var failures = new ArrayList<Failure>();
    return Rivals.outlast(() -> attempt(left, failures, record));
  }

  private Optional<Outcome> attempt(
      List<Element<PartDraft>> left, List<Failure> failures, Optional<StepRecord> record) {
    brands.look(left.stream().map(each -> each.value().place().brandId()).toList());
    dropBrandless(left, failures);
    var outcome = new Outcome(left.size(), 0, List.copyOf(failures));
    if (left.isEmpty() && record.isEmpty()) {
      return Optional.of(outcome);
    }
    var transaction = table.transaction();
    left.forEach(each -> table.put(transaction, each.value().part(id(each), clock.instant())));
    var perCategory = count(left, each -> each.value().place().categoryId());
    perCategory.forEach((category, more) -> table.count(transaction, category, more));
    var counted = brands.count(transaction, count(left, each -> each.value().place().brandId()));
    int recordWrite = transaction.size();
    record.ifPresent(kept -> kept.addTo(transaction, outcome));
    var refusals = transaction.commit();
    if (refusals.isEmpty()) {
      brands.remember(counted);
      return Optional.of(outcome);
    }
    brands.forget();
    var other = Refusal.foundAt(refusals, recordWrite).map(Outcome::fromItem);
    if (other.isEmpty()) {
      drop(left, failures, new Refused(refusals, List.copyOf(perCategory.keySet())));
    }
    return other;
  }

  private long id(Element<PartDraft> candidate) {
    return firstId + candidate.index();
  }

  private static Map<Long, Long> count(
      List<Element<PartDraft>> left, Function<Element<PartDraft>, Long> by) {
    return left.stream()
        .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.counting()));
  }

  private void dropBrandless(List<Element<PartDraft>> left, List<Failure> failures) {
    left.removeIf(each -> {
      boolean missing = brands.brand(each.value().place().brandId()).isEmpty();
      if (missing) {
        failures.add(PartProblems.noBrand(each.index(), PartFields.BRAND));
      }
      return missing;
    });
  }

  /**
   * What a transaction was refused for.
   *
   * @param categories in the order of their writes, which come behind two writes a part
   */
  private record Refused(List<Refusal> refusals, List<Long> categories) {}

  private static void drop(List<Element<PartDraft>> left, List<Failure> failures, Refused refused) {
    var dropped = new HashSet<Element<PartDraft>>();
    for (var refusal : refused.refusals()) {
      int index = refusal.index();
      if (index < 2 * left.size()) {
        // Each part is two writes: itself, then its number.
        var candidate = left.get(index / 2);
        refusal
            .found()
            .ifPresent(number -> failures.add(PartProblems.duplicate(candidate.index(), number)));
        dropped.add(candidate);
      } else if (index < 2 * left.size() + refused.categories().size()) {
        long category = refused.categories().get(index - 2 * left.size());
        left.stream()
            .filter(each -> each.value().place().categoryId() == category)
            .filter(dropped::add)
            .forEach(each -> failures.add(PartProblems.noCategory(each.index())));
      }
    }
    left.removeAll(dropped);
  }
}
