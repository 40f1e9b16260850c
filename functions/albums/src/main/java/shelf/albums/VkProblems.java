package shelf.albums;

import java.time.Duration;
import shelf.http.Answer;
import shelf.http.Problem;
import shelf.vk.VkException;

/** What our clients hear of VK's failures: never a word of VK's own. */
final class VkProblems {

  private static final int FIRST_FAILURE = 400;
  private static final int BAD_GATEWAY = 502;
  private static final int UNAVAILABLE = 503;

  private VkProblems() {}

  record Told(String detail, String code) {}

  static Problem of(VkException e) {
    var kind = e.kind();
    // What VK calls done before is nothing that we asked for: no failure is a success.
    int status = kind.status() < FIRST_FAILURE ? BAD_GATEWAY : kind.status();
    var answer = answer(status, kind.detail(), kind.code());
    return Problem.of(status == UNAVAILABLE ? later(answer, e.retryAfter()) : answer);
  }

  /** Whether VK has made an album cannot be told yet. */
  static Problem unsettled(Duration retryAfter) {
    var detail = "VK has not said yet whether it made an album of this title";
    return Problem.of(later(answer(UNAVAILABLE, detail, "vk_unsettled"), retryAfter));
  }

  static Problem busyTitle() {
    var detail = "Albums of this title are being created";
    return Problem.of(later(answer(UNAVAILABLE, detail, "title_busy"), Duration.ofSeconds(2)));
  }

  private static Answer answer(int status, String detail, String code) {
    return Answer.of(status, new Told(detail, code));
  }

  private static Answer later(Answer answer, Duration retryAfter) {
    long seconds = Math.max(1, retryAfter.toSeconds());
    return answer.with("Retry-After", Long.toString(seconds));
  }
}
