package shelf.parts.offers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Gatherers;
import shelf.bulk.Batch;
import shelf.bulk.Batch.Element;
import shelf.bulk.Bulk;
import shelf.bulk.Failure;
import shelf.bulk.Outcome;
import shelf.bulk.Step;
import shelf.bulk.Work;
import shelf.http.Answer;
import shelf.http.Request;
import shelf.parts.offers.OfferBulkStep.Group;
import shelf.parts.store.PartTable;
import shelf.registry.BrandRegistry;

/** Sets many offers, of any parts, each standing or failing for itself. */
public final class OfferBulk {

  private final PartTable table;
  private final BrandRegistry registry;
  private final Suppliers suppliers;
  private final Bulk bulk;

  public OfferBulk(PartTable table, BrandRegistry registry, Suppliers suppliers, Bulk bulk) {
    this.table = table;
    this.registry = registry;
    this.suppliers = suppliers;
    this.bulk = bulk;
  }

  public Answer set(Request request) {
    return bulk.answer(request, new OfferRow.Reading(), Setting::new);
  }

  private final class Setting implements Work {

    private final Batch<OfferRow> batch;

    private Setting(Batch<OfferRow> batch) {
      this.batch = batch;
    }

    @Override
    public boolean isEmpty() {
      return batch.candidates().isEmpty();
    }

    /** Offers have no ids of their own. */
    @Override
    public long takeIds() {
      return 0;
    }

    @Override
    public List<Step> steps(long firstId) {
      var names = names();
      return groups().stream()
          .gather(Gatherers.windowFixed(OfferBulkStep.MOST))
          .<Step>map(some -> new OfferBulkStep(table, names, some))
          .toList();
    }

    private List<Group> groups() {
      var groups = new LinkedHashMap<PartReference, List<Element<OfferRow>>>();
      for (var row : batch.candidates()) {
        groups.computeIfAbsent(row.value().part(), part -> new ArrayList<>()).add(row);
      }
      return groups.entrySet().stream()
          .map(entry -> new Group(entry.getKey(), List.copyOf(entry.getValue())))
          .toList();
    }

    private OfferNames names() {
      var resolver = new PartResolver(table, registry);
      var references = batch.candidates().stream().map(row -> row.value().part()).distinct();
      var named = references.toList();
      var parts = resolver.resolve(named);
      var sources =
          batch.candidates().stream().map(row -> row.value().offer().source().supplierId());
      return new OfferNames(
          parts,
          named.stream().filter(resolver::lacksBrand).toList(),
          suppliers.findAll(sources.distinct().toList()),
          OfferNames.repeated(batch.candidates(), parts));
    }

    @Override
    public Answer answer(long firstId, Outcome outcome) {
      return Answer.ok(Result.of(batch, outcome));
    }
  }

  /** What is answered: as a bulk-create, with {@code updated}. */
  record Result(
      int total,
      int created,
      int updated,
      int failed,
      List<String> errors,
      String message,
      List<Failure> errorDetails) {

    static Result of(Batch<OfferRow> batch, Outcome steps) {
      var all = steps.plus(Outcome.failed(batch.failures()));
      var message =
          "Created %d and updated %d of %d offers"
              .formatted(all.created(), all.updated(), batch.size());
      int failed = all.failures().size();
      return new Result(
          batch.size(),
          all.created(),
          all.updated(),
          failed,
          all.errors(),
          message,
          all.failures());
    }
  }
}
