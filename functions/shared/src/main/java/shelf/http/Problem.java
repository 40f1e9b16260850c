package shelf.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A request that is refused: the answer to give, thrown. It carries no stack trace, being none. */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Answer answer;

  /** An answer in the shape of a group that has one of its own. */
  public static Problem of(Answer answer) {
    return new Problem(answer);
  }

  private Problem(Answer answer) {
    super("HTTP " + answer.status(), null, false, false);
    this.answer = answer;
  }

  public Answer answer() {
    return answer;
  }

  /** An answer {@code {"detail": "…"}}. */
  public static Problem of(int status, String detail) {
    return new Problem(Answer.of(status, Map.of("detail", detail)));
  }

  public static Problem notFound(String detail) {
    return of(404, detail);
  }

  public static Problem conflict(String detail) {
    return of(409, detail);
  }

  public static Problem preconditionFailed() {
    return of(412, "Precondition failed");
  }

  /** All faults of a request at once. */
  public static Problem unprocessable(List<Fault> faults) {
    return new Problem(Answer.of(422, Map.of("detail", faults)));
  }

  public static Problem unavailable(Duration retryAfter) {
    return retryLater(503, "Service temporarily unavailable", retryAfter);
  }

  public static Problem retryLater(int status, String detail, Duration retryAfter) {
    var seconds = Long.toString(retryAfter.toSeconds());
    return new Problem(Answer.of(status, Map.of("detail", detail)).with("Retry-After", seconds));
  }

  static Problem methodNotAllowed(List<String> allowed) {
    var answer = Answer.of(405, Map.of("detail", "Method not allowed"));
    return new Problem(answer.with("Allow", String.join(", ", allowed)));
  }
}
