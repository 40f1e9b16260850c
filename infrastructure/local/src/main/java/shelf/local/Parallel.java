package shelf.local;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Work on threads of its own, so that slow starts overlap. */
final class Parallel {

  private static final Executor THREADS =
      task -> Thread.ofPlatform().daemon().name("start").start(task);

  private Parallel() {}

  static <T> CompletableFuture<T> start(Callable<T> work) {
    return CompletableFuture.supplyAsync(() -> unchecked(work), THREADS);
  }

  /** Waits for all of them, then throws what the first of them threw. */
  static void await(List<? extends CompletableFuture<?>> all) {
    try {
      CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static <T> T unchecked(Callable<T> work) {
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }
}
