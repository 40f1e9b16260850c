package shelf.aws;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/** How often a call to AWS is made again, and after what pause. */
public final class Retries {

  private static final int ATTEMPTS = 3;
  private static final BackoffStrategy PAUSES =
      BackoffStrategy.exponentialDelay(Duration.ofMillis(25), Duration.ofMillis(500));

  private Retries() {}

  /** Three attempts, however the calls before went. */
  public static RetryStrategy few() {
    // The SDK's circuit breaker would let an instance stop retrying after an outage that is over:
    // it counts failures, and one caller at a time brings too few successes to make up for them.
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .circuitBreakerEnabled(false)
        .maxAttempts(ATTEMPTS)
        .backoffStrategy(PAUSES)
        .throttlingBackoffStrategy(PAUSES)
        .build();
  }
}
