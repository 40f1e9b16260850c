package shelf.local.runtime;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * One event on its way through the runtime.
 *
 * @param traceId as X-Ray has it
 * @param outcome what the runtime says of it
 */
record Pending(
    String requestId,
    byte[] event,
    Instant deadline,
    String traceId,
    CompletableFuture<Outcome> outcome) {

  /**
   * The answer, and when it came.
   *
   * @param nanos {@link System#nanoTime} when the last byte of the answer had arrived
   */
  record Outcome(byte[] answer, long nanos) {}
}
