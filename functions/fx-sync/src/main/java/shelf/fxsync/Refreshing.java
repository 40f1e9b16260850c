package shelf.fxsync;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shelf.fxsync.source.Feed;
import shelf.http.Answer;
import shelf.http.Inputs;
import shelf.http.Problem;
import shelf.http.Request;

/** The same as the schedules do, for a person who does not want to wait for them. */
final class Refreshing {

  /** So that there is time left to store what came, and to answer before API Gateway gives up. */
  private static final Duration TIME = Duration.ofSeconds(15);

  private static final Duration RETRY_AFTER = Duration.ofSeconds(60);

  /** As many as a source may have: what a refusal advises is not refused. */
  private static final Pattern CODES =
      Pattern.compile("^[A-Z]{3}(,[A-Z]{3}){0,%d}$".formatted(Feed.MOST_CURRENCIES - 1));

  private final Sync sync;

  Refreshing(Sync sync) {
    this.sync = sync;
  }

  Answer refresh(Request request) {
    var inputs = Inputs.of(request);
    var accepted = inputs.maybeText("accept_jumps", CODES);
    inputs.check();
    var outcome = sync.run(TIME, accepted.map(Refreshing::split).orElse(Set.of()));
    return Refreshed.of(outcome).map(Answer::ok).orElseThrow(() -> noRates(outcome));
  }

  private static Set<String> split(String codes) {
    return Stream.of(codes.split(",")).collect(Collectors.toSet());
  }

  private static Problem noRates(Outcome outcome) {
    var detail = "No source gave rates. " + outcome.failure();
    return Problem.retryLater(503, detail, RETRY_AFTER);
  }
}
