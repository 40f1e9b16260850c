package shelf.local.sample;

import java.util.List;

/** Sends the elements of a stage in batches, two side by side, and counts what becomes of them. */
final class BulkStage implements AutoCloseable {
  private static final int SIDE_BY_SIDE = 2;

  private final Means means;
  private final Tally tally;
  private final Lanes<Done> lanes;
  private final Batches batches;

  BulkStage(String path, Means means, Tally tally) {
    this.means = means;
    this.tally = tally;
    lanes = new Lanes<>(SIDE_BY_SIDE, this::count);
    var route = new BulkRoute(means.api(), means.keys(), path);
    batches = new Batches(batch -> lanes.add(() -> new Done(batch.rows(), route.send(batch))));
  }

  /** What became of a batch, and how many rows it brings the stage forward. */
  private record Done(long rows, BulkRoute.Result result) {}

  /** Takes what one row asks for; it may be nothing. */
  void add(List<Element> ofRow) {
    batches.add(ofRow);
  }

  /** Takes a row that need not be asked for. */
  void reject(Rejection rejection) {
    means.reject(rejection, tally);
    batches.add(List.of());
  }

  void finish() {
    batches.flush();
    lanes.finish();
  }

  private void count(Done done) {
    tally.through(done.rows());
    tally.created(done.result().created());
    tally.existing(done.result().existing());
    done.result().rejected().forEach(each -> means.reject(each, tally));
    means.progress().show(means.catalog(), tally);
  }

  @Override
  public void close() {
    lanes.close();
  }
}
