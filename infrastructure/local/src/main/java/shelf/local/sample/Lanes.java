package shelf.local.sample;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does some things side by side and hands over their results in the order they were asked for. */
final class Lanes<T> implements AutoCloseable {
  private final int width;
  private final Consumer<T> results;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Future<T>> underWay = new ArrayDeque<>();

  Lanes(int width, Consumer<T> results) {
    this.width = width;
    this.results = results;
  }

  /** Waits for a free lane first. */
  void add(Callable<T> work) {
    if (underWay.size() == width) {
      takeOne();
    }
    underWay.add(threads.submit(work));
  }

  /** Waits for all. */
  void finish() {
    while (!underWay.isEmpty()) {
      takeOne();
    }
  }

  private void takeOne() {
    try {
      results.accept(underWay.remove().get());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("a lane broke", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LoadException("The load was interrupted.", e);
    }
  }

  /** Gives up what is still under way. */
  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
