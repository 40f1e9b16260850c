package shelf.contract.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Clients that do something at the same moment. */
public final class Together {

  private Together() {}

  /**
   * Lets so many clients start at once.
   *
   * @param work what each does, by its number from 0
   * @return what each got, by number
   */
  public static <T> List<T> run(int clients, IntFunction<T> work) {
    var start = new CyclicBarrier(clients);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<T>>();
      for (int i = 0; i < clients; i++) {
        int number = i;
        running.add(
            threads.submit(() -> {
              start.await();
              return work.apply(number);
            }));
      }
      return running.stream().map(Together::result).toList();
    }
  }

  private static <T> T result(Future<T> running) {
    try {
      return running.get();
    } catch (ExecutionException e) {
      throw new AssertionError("A client failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
