package shelf.contract.failures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import shelf.contract.Answer;
import shelf.contract.Patience;

/** A client that comes again for as long as it is told to. */
final class Repeated {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Repeated() {}

  /** Repeats a request while it is still running elsewhere or the store is away. */
  static Answer untilDone(Supplier<Answer> request) {
    return Patience.within(
        PATIENCE,
        "an answer that is no 409 and no 503",
        () -> {
          var answer = request.get();
          if (answer.status() == 409 || answer.status() == 503) {
            assertThat(answer.header("retry-after")).as(answer.toString()).isPresent();
            return Optional.empty();
          }
          assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
          return Optional.of(answer);
        });
  }
}
