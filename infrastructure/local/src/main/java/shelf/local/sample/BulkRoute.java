package shelf.local.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A bulk route, used so that no element is lost or doubled, whatever happened before. */
final class BulkRoute {
  /** How often elements that the store was too busy for are sent again. */
  private static final int ROUNDS = 5;

  private final ShelfApi api;
  private final RunKeys keys;
  private final String path;

  BulkRoute(ShelfApi api, RunKeys keys, String path) {
    this.api = api;
    this.keys = keys;
    this.path = path;
  }

  /**
   * What became of a batch.
   *
   * @param created elements that are there because of it
   * @param existing elements that were there before
   * @param rejected elements that are not there, with reasons
   */
  record Result(long created, long existing, List<Rejection> rejected) {
    Result plus(Result other) {
      var all = new ArrayList<>(rejected);
      all.addAll(other.rejected);
      return new Result(created + other.created, existing + other.existing, all);
    }
  }

  Result send(Batch batch) {
    var body = batch.body();
    var answer = api.bulk(path, body, keys.ofContent(body));
    // A stored answer tells what was true when it was given; things may be gone since.
    return result(answer.replayed() ? api.bulk(path, body, keys.ofRun(body, 0)) : answer, batch, 1);
  }

  private Result result(BulkAnswer answer, Batch batch, int round) {
    var faults =
        answer.faults().stream()
            .collect(Collectors.partitioningBy(fault -> fault.unavailable() && round < ROUNDS));
    var now = count(answer, faults.get(false), batch);
    if (faults.get(true).isEmpty()) {
      return now;
    }
    var again =
        batch.only(faults.get(true).stream().map(f -> batch.elements().get(f.index())).toList());
    api.rest(round);
    var body = again.body();
    return now.plus(result(api.bulk(path, body, keys.ofRun(body, round)), again, round + 1));
  }

  private static Result count(BulkAnswer answer, List<BulkAnswer.Fault> faults, Batch batch) {
    var there = faults.stream().filter(BulkAnswer.Fault::duplicate).count();
    var rejected =
        faults.stream()
            .filter(fault -> !fault.duplicate())
            .map(fault -> new Rejection(batch.line(fault), fault.message()))
            .toList();
    return new Result(answer.created(), answer.updated() + there, rejected);
  }
}
