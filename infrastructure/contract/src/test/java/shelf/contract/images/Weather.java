package shelf.contract.images;

import java.util.Random;
import shelf.contract.engine.Together;
import shelf.local.dynamodb.Fault;

/** What happens to both stores, and to the functions, while something is done. */
final class Weather {

  private final Studio studio;
  private final FarBucket far;
  private final Random random;
  private int works;

  Weather(Studio studio, FarBucket far, Random random) {
    this.studio = studio;
    this.far = far;
    this.random = random;
  }

  /** Something that may fail. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws Exception;
  }

  /** Anything: mostly it is fine, sometimes it is the end. */
  <T> T rough(Work<T> work) throws Exception {
    int many = 1 + random.nextInt(4);
    switch (random.nextInt(14)) {
      case 0, 1 -> far.killAfter(random.nextInt(40));
      case 2 -> far.relay().cut(0.05);
      case 3 -> add(Fault.serverError().times(many));
      case 4 -> add(Fault.answerLost().times(many));
      case 5 -> add(Fault.answerLost().on("TransactWriteItems").times(many));
      case 6 -> add(Fault.conflict().on("TransactWriteItems").times(many));
      default -> {}
    }
    return calmAfter(work);
  }

  /** What passes while the function tries again. */
  <T> T mild(Work<T> work) throws Exception {
    switch (random.nextInt(6)) {
      case 0 -> add(Fault.serverError());
      case 1 -> add(Fault.answerLost());
      case 2 -> add(Fault.conflict().on("TransactWriteItems"));
      default -> {}
    }
    return calmAfter(work);
  }

  /** What was done in any of it. */
  int works() {
    return works;
  }

  private void add(Fault fault) {
    var kind = random.nextBoolean() ? Kind.PRODUCT : Kind.MODEL;
    studio.faults().add(fault.onTable(studio.tables().of(kind).name()));
  }

  private <T> T calmAfter(Work<T> work) throws Exception {
    works++;
    try {
      return work.run();
    } finally {
      far.heal();
      studio.faults().clear();
    }
  }

  /** Whether an event of the bucket came through: once, or twice at the same moment. */
  boolean arrives(Functions functions, String key) throws Exception {
    int times = 1 + random.nextInt(5) / 4;
    return rough(() -> Together.run(times, _ -> functions.managesArrival(key))).stream()
        .allMatch(managed -> managed);
  }
}
