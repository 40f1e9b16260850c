package shelf.local.runtime;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What one runtime has come to: initialized, perhaps waiting for its restore, working on an event.
 * Times are of {@link System#nanoTime}.
 */
final class Lifecycle {

  private final CompletableFuture<Long> checkpoint = new CompletableFuture<>();
  private final CompletableFuture<Long> ready = new CompletableFuture<>();
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private final CountDownLatch restored = new CountDownLatch(1);
  private final BlockingQueue<Optional<Pending>> queue = new LinkedBlockingQueue<>();
  private Optional<Pending> current = Optional.empty();

  /** Done when the runtime has asked for its first event; failed if it will never do so. */
  CompletableFuture<Long> ready() {
    return ready;
  }

  /** Done when the runtime could be made a snapshot of. */
  CompletableFuture<Long> checkpoint() {
    return checkpoint;
  }

  /** Lets the runtime go on after its checkpoint. */
  void restore() {
    restored.countDown();
  }

  /** Has an event worked on; it fails when the runtime does, or did before. */
  void offer(Pending pending) {
    end.whenComplete((nothing, failure) -> pending.outcome().completeExceptionally(failure));
    queue.add(Optional.of(pending));
  }

  /** The runtime asks for an event, and waits for it; none if it is no more. */
  Optional<Pending> next() throws InterruptedException {
    ready.complete(System.nanoTime());
    var pending = queue.take();
    synchronized (this) {
      current = pending;
    }
    return pending;
  }

  /** The runtime is at its checkpoint, and waits until it is restored. */
  void awaitRestore() throws InterruptedException {
    checkpoint.complete(System.nanoTime());
    restored.await();
  }

  /** The event the runtime works on, if it has this id; nobody works on it any more. */
  synchronized Optional<Pending> finish(String requestId) {
    var pending = current.filter(each -> each.requestId().equals(requestId));
    if (pending.isPresent()) {
      current = Optional.empty();
    }
    return pending;
  }

  /** The runtime is no more: whoever waits for it learns why, the first reason counts. */
  void fail(RuntimeFailure failure) {
    checkpoint.completeExceptionally(failure);
    ready.completeExceptionally(failure);
    end.completeExceptionally(failure);
    restored.countDown();
    queue.add(Optional.empty());
  }
}
