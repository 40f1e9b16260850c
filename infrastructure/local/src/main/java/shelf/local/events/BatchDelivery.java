package shelf.local.events;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.local.lambda.FunctionFailedException;
import shelf.local.lambda.Invoker;

/**
 * Brings batches of a shard to a function, one after the other, and tries again what failed, until
 * it succeeds or is given up.
 *
 * @param functionArn as events name it
 * @param settled told the batches, in order, that need not come again
 */
record BatchDelivery(
    StreamMapping mapping,
    String functionArn,
    Invoker lambda,
    DeadLetters deadLetters,
    Clock clock,
    Wake wake,
    Consumer<StreamBatch> settled) {

  private static final Logger LOG = LoggerFactory.getLogger(BatchDelivery.class);

  /** DynamoDB Local rounds the time of a record down to the minute. */
  private static final Duration ROUNDING = Duration.ofMinutes(1);

  /** The same that tells somebody else. */
  BatchDelivery settling(Consumer<StreamBatch> other) {
    return new BatchDelivery(mapping, functionArn, lambda, deadLetters, clock, wake, other);
  }

  /**
   * Returns when every record is settled.
   *
   * @throws InterruptedException if stopped before that
   */
  void deliver(StreamBatch batch) throws InterruptedException {
    for (var part : batch.fitting().toList()) {
      deliver(part, 0, Optional.empty());
    }
  }

  private void deliver(StreamBatch batch, int attemptsBefore, Optional<String> errorBefore)
      throws InterruptedException {
    var attempts = attemptsBefore;
    var error = errorBefore;
    for (var rest = unexpired(batch, attempts, error);
        rest.isPresent();
        rest = unexpired(rest.get(), attempts, error)) {
      var answer = invoke(rest.get());
      attempts = answer.succeeded() > 0 ? 1 : attempts + 1;
      error = Optional.of(answer.error());
      rest = settle(rest.get(), answer.succeeded());
      if (rest.isEmpty() || halved(rest.get(), answer) || exhausted(rest.get(), attempts, error)) {
        return;
      }
      wake.pause(Backoff.after(attempts));
    }
  }

  private Optional<StreamBatch> settle(StreamBatch batch, int succeeded) {
    if (succeeded > 0) {
      settled.accept(batch.part(0, succeeded));
    }
    return batch.from(succeeded);
  }

  /** Splitting a batch is not a retry: the halves start counting anew, as in Lambda. */
  private boolean halved(StreamBatch batch, BatchAnswer answer) throws InterruptedException {
    if (!mapping.bisects() || answer.succeeded() > 0 || batch.size() == 1) {
      return false;
    }
    var half = batch.size() / 2;
    deliver(batch.part(0, half), 0, Optional.of(answer.error()));
    deliver(batch.part(half, batch.size()), 0, Optional.of(answer.error()));
    return true;
  }

  private boolean exhausted(StreamBatch batch, int attempts, Optional<String> error) {
    LOG.warn(
        "{} failed on {} record(s) of {}: {}",
        mapping.functionId(),
        batch.size(),
        mapping.table(),
        error.orElse(""));
    if (mapping.retries().filter(retries -> attempts > retries).isEmpty()) {
      return false;
    }
    giveUp(batch, "RetryAttemptsExhausted", attempts, error);
    return true;
  }

  private BatchAnswer invoke(StreamBatch batch) throws InterruptedException {
    try {
      var answer = lambda.invoke(mapping.functionId(), batch.event());
      return mapping.reportsFailures() ? BatchAnswer.of(answer, batch) : BatchAnswer.success(batch);
    } catch (FunctionFailedException | RuntimeException e) {
      if (wake.isStopped()) {
        throw new InterruptedException("stopped while " + mapping.functionId() + " ran");
      }
      return BatchAnswer.failure(String.valueOf(e.getMessage()));
    }
  }

  /** Gives up the records that are too old; what is left, if anything. */
  private Optional<StreamBatch> unexpired(StreamBatch batch, int attempts, Optional<String> error) {
    var expired = mapping.maximumAge().map(age -> batch.olderThan(oldest(age))).orElse(0);
    if (expired > 0) {
      giveUp(batch.part(0, expired), "RecordAgeExceeded", attempts, error);
    }
    return batch.from(expired);
  }

  private long oldest(Duration maximumAge) {
    return clock.instant().minus(maximumAge).minus(ROUNDING).getEpochSecond();
  }

  private void giveUp(
      StreamBatch batch, String condition, int attempts, Optional<String> lastError) {
    deadLetters.add(
        new DeadLetters.Failure(mapping.functionId(), functionArn, condition, attempts, lastError),
        "DDBStreamBatchInfo",
        batch.whereabouts());
    settled.accept(batch);
  }
}
