package shelf.table;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Does several works at once that do not depend on each other and mostly wait. */
public final class SideBySide {

  private static final int AT_ONCE = 8;

  private SideBySide() {}

  /**
   * Does all the works; answers their results in order.
   *
   * @throws RuntimeException what the first of them threw that failed, when all have ended
   */
  public static <T> List<T> run(List<Supplier<T>> works) {
    return run(works, AT_ONCE);
  }

  /** The same, but none waits for another: for few works on which somebody is waiting. */
  public static <T> List<T> runAtOnce(List<Supplier<T>> works) {
    return run(works, works.size());
  }

  private static <T> List<T> run(List<Supplier<T>> works, int atOnce) {
    if (works.size() <= 1) {
      return works.stream().map(Supplier::get).toList();
    }
    try (var workers = Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
      var calls = works.stream().map(work -> (Callable<T>) work::get).toList();
      return workers.invokeAll(calls).stream().map(SideBySide::result).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("Interrupted while waiting", e);
    }
  }

  private static <T> T result(Future<T> work) {
    try {
      return work.get();
    } catch (InterruptedException e) {
      throw new IllegalStateException("All works have ended", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("A work threw what it may not", e);
    }
  }
}
