package shelf.brands;

import java.util.List;
import shelf.bulk.Batch;
import shelf.bulk.Failure;
import shelf.bulk.Outcome;

/** What 002 answers to a bulk-create, and what we add: {@code error_details}. */
record BulkResult(
    int total,
    int created,
    int failed,
    List<String> errors,
    String message,
    List<Failure> errorDetails) {

  static BulkResult of(Batch<String> batch, Outcome steps) {
    var all = steps.plus(Outcome.failed(batch.failures()));
    var brands = BrandProblems.count(batch.size(), "brand");
    var message = "Created %d of %s".formatted(all.created(), brands);
    int failed = all.failures().size();
    return new BulkResult(
        batch.size(), all.created(), failed, all.errors(), message, all.failures());
  }
}
