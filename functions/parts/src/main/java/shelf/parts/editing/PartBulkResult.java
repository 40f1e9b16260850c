package shelf.parts.editing;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import shelf.bulk.Batch;
import shelf.bulk.Batch.Element;
import shelf.bulk.Failure;
import shelf.bulk.Outcome;

/**
 * What 003 answers to a bulk-create, and what we add: {@code message} and {@code error_details}.
 *
 * @param items those created, in the order of the body, without description and attributes: a
 *     thousand of them must fit into an answer
 */
record PartBulkResult(
    int total,
    int created,
    int failed,
    List<String> errors,
    List<Row> items,
    String message,
    List<Failure> errorDetails) {

  /**
   * @param index in the body, from 0
   */
  record Row(
      int index,
      long id,
      String partNumber,
      String normalizedPartNumber,
      long brandId,
      long categoryId,
      String status) {

    private static Row of(long id, Element<PartDraft> candidate) {
      var draft = candidate.value();
      return new Row(
          candidate.index(),
          id,
          draft.number().printed(),
          draft.number().normalized(),
          draft.place().brandId(),
          draft.place().categoryId(),
          draft.details().status().orElse(null));
    }
  }

  static PartBulkResult of(Batch<PartDraft> batch, long firstId, Outcome steps) {
    var all = steps.plus(Outcome.failed(batch.failures()));
    var parts = batch.size() + (batch.size() == 1 ? " part" : " parts");
    var message = "Created %d of %s".formatted(all.created(), parts);
    int failed = all.failures().size();
    var items = items(batch, firstId, steps);
    return new PartBulkResult(
        batch.size(), all.created(), failed, all.errors(), items, message, all.failures());
  }

  private static List<Row> items(Batch<PartDraft> batch, long firstId, Outcome steps) {
    var failed =
        steps.failures().stream()
            .map(Failure::index)
            .collect(Collectors.toCollection(HashSet::new));
    return batch.candidates().stream()
        .filter(candidate -> !failed.contains(candidate.index()))
        .map(candidate -> Row.of(firstId + candidate.index(), candidate))
        .sorted(Comparator.comparingInt(Row::index))
        .toList();
  }
}
