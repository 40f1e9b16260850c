package shelf.local.events;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.local.lambda.FunctionFailedException;
import shelf.local.lambda.Invoker;
import tools.jackson.databind.node.ObjectNode;

/** Asynchronous invocation: the caller does not wait, failures are tried again, then given up. */
final class AsyncDelivery implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AsyncDelivery.class);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Invoker lambda;
  private final DeadLetters deadLetters;
  private final Wake wake;

  AsyncDelivery(Invoker lambda, DeadLetters deadLetters, Wake wake) {
    this.lambda = lambda;
    this.deadLetters = deadLetters;
    this.wake = wake;
  }

  /**
   * A function to call.
   *
   * @param arn as events name it
   * @param retries after the first attempt
   */
  record Target(String functionId, String arn, int retries) {}

  /** Returns at once; does nothing once the embedded AWS stops. */
  void send(Target target, byte[] event) {
    if (!wake.isStopped()) {
      threads.execute(() -> deliver(target, event));
    }
  }

  private void deliver(Target target, byte[] event) {
    try {
      for (var attempt = 1; ; attempt++) {
        var error = invoke(target, event);
        if (error.isEmpty()) {
          return;
        }
        LOG.warn("{} failed: {}", target.functionId(), error.get());
        if (attempt > target.retries()) {
          giveUp(target, event, attempt, error);
          return;
        }
        wake.pause(Backoff.after(attempt));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      LOG.warn("An event for {} was dropped: the embedded AWS stops", target.functionId());
    }
  }

  private Optional<String> invoke(Target target, byte[] event) {
    try {
      lambda.invoke(target.functionId(), event);
      return Optional.empty();
    } catch (FunctionFailedException | RuntimeException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private void giveUp(Target target, byte[] event, int attempts, Optional<String> error) {
    deadLetters.add(
        new DeadLetters.Failure(
            target.functionId(), target.arn(), "RetriesExhausted", attempts, error),
        "requestPayload",
        payload(event));
  }

  /** The event as it was sent; a schedule's Input need not be an object. */
  private static ObjectNode payload(byte[] event) {
    var json = Json.MAPPER.readTree(new String(event, StandardCharsets.UTF_8));
    return json.isObject() ? (ObjectNode) json : Json.object().set("input", json);
  }

  /** Gives running invocations two seconds; those that fail now are not tried again. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(2, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
