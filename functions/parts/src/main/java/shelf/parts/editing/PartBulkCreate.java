package shelf.parts.editing;

import java.time.Clock;
import java.util.List;
import shelf.bulk.Batch;
import shelf.bulk.Bulk;
import shelf.bulk.Outcome;
import shelf.bulk.Step;
import shelf.bulk.Work;
import shelf.http.Answer;
import shelf.http.Request;
import shelf.parts.store.PartTable;
import shelf.registry.BrandRegistry;

/** Creates many parts, each standing or failing for itself. */
public final class PartBulkCreate {

  private final PartTable table;
  private final BrandRegistry registry;
  private final Bulk bulk;
  private final Clock clock;

  public PartBulkCreate(PartTable table, BrandRegistry registry, Bulk bulk, Clock clock) {
    this.table = table;
    this.registry = registry;
    this.bulk = bulk;
    this.clock = clock;
  }

  public Answer create(Request request) {
    return bulk.answer(request, new NewParts(), Creation::new);
  }

  private final class Creation implements Work {

    private final Batch<PartDraft> batch;
    private final BrandCounts brands = new BrandCounts(registry);

    private Creation(Batch<PartDraft> batch) {
      this.batch = batch;
    }

    @Override
    public boolean isEmpty() {
      return batch.candidates().isEmpty();
    }

    @Override
    public long takeIds() {
      return table.takeIds(Math.max(1, batch.size()));
    }

    @Override
    public List<Step> steps(long firstId) {
      brands.look(batch.candidates().stream().map(each -> each.value().place().brandId()).toList());
      return PartSteps.of(batch.candidates()).stream()
          .<Step>map(some -> new PartBulkStep(table, brands, clock, firstId, some))
          .toList();
    }

    @Override
    public Answer answer(long firstId, Outcome outcome) {
      return Answer.ok(PartBulkResult.of(batch, firstId, outcome));
    }
  }
}
