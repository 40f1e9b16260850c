package shelf.fxsync;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import shelf.fxsync.fixing.Stored;

/**
 * How a run ended.
 *
 * @param success of the source that gave rates; empty if none did
 * @param failures of those that were asked before
 */
record Outcome(Optional<Success> success, List<Failure> failures) {

  Outcome {
    failures = List.copyOf(failures);
  }

  record Success(String source, Stored stored) {}

  /**
   * @param source as {@code CBR}
   * @param reason goes on from there, as "answered with HTTP 503"
   */
  record Failure(String source, String reason) {}

  /** All failures in one sentence. */
  String failure() {
    return failures.stream()
        .map(failure -> failure.source() + ": " + failure.reason())
        .collect(Collectors.joining("; "));
  }
}
