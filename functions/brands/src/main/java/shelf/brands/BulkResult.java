package shelf.brands;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What 002 answers to a bulk-create, and what we add: {@code error_details}. */
record BulkResult(
    int total,
    int created,
    int failed,
    List<String> errors,
    String message,
    List<Failure> errorDetails) {

  static BulkResult of(Batch batch, List<BulkStep.Outcome> outcomes) {
    int created = outcomes.stream().mapToInt(BulkStep.Outcome::created).sum();
    var failures =
        Stream.concat(
                batch.failures().stream(), outcomes.stream().flatMap(o -> o.failures().stream()))
            .sorted(Comparator.comparing(Failure::index))
            .toList();
    var message = "Created %d of %s".formatted(created, BrandProblems.count(batch.size(), "brand"));
    var errors = failures.stream().map(Failure::line).toList();
    return new BulkResult(batch.size(), created, failures.size(), errors, message, failures);
  }
}
