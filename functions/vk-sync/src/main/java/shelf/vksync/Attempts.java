package shelf.vksync;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Steps of which one that fails keeps none of the others from being done. */
final class Attempts {

  private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

  private final List<RuntimeException> failures = new ArrayList<>();

  /**
   * @param name of the step, for whoever reads the log
   */
  void run(String name, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      LOG.error("{} failed", name, e);
      failures.add(e);
    }
  }

  /** Has the run fail if a step did, now that all had their turn: an alarm looks at failed runs. */
  void check() {
    if (!failures.isEmpty()) {
      throw new IllegalStateException(failures.size() + " steps failed", failures.getFirst());
    }
  }
}
