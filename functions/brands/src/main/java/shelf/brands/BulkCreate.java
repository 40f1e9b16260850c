package shelf.brands;

import java.util.List;
import java.util.stream.Gatherers;
import shelf.bulk.Batch;
import shelf.bulk.Bulk;
import shelf.bulk.Outcome;
import shelf.bulk.Step;
import shelf.bulk.Work;
import shelf.http.Answer;
import shelf.http.Request;

/** Creates many brands, each standing or failing for itself. */
final class BulkCreate {

  private final BrandTable table;
  private final Bulk bulk;

  BulkCreate(BrandTable table, Bulk bulk) {
    this.table = table;
    this.bulk = bulk;
  }

  Answer create(Request request) {
    return bulk.answer(request, new NewNames(), batch -> new Creation(table, batch));
  }

  private record Creation(BrandTable table, Batch<String> batch) implements Work {

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
      return batch.candidates().stream()
          .gather(Gatherers.windowFixed(BulkStep.MOST))
          .<Step>map(some -> new BulkStep(table, firstId, some))
          .toList();
    }

    @Override
    public Answer answer(long firstId, Outcome outcome) {
      return Answer.ok(BulkResult.of(batch, outcome));
    }
  }
}
