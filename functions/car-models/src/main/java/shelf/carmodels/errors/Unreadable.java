package shelf.carmodels.errors;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.http.Problem;
import shelf.table.UnreadableException;

/** Things that are there, but of which nothing can be shown until somebody mends the table. */
public enum Unreadable {
  CAR_MODEL("The car model cannot be read"),
  BRAND_OF_CAR_MODEL("The brand of the car model cannot be found"),
  REFERENCE_LISTS("The reference lists cannot be read");

  private static final Logger LOG = LoggerFactory.getLogger(Unreadable.class);

  /** As a person has to look at it. */
  private static final Duration MENDED = Duration.ofMinutes(10);

  private final String detail;

  Unreadable(String detail) {
    this.detail = detail;
  }

  /**
   * What a look finds.
   *
   * @throws Problem 503 if it finds what cannot be read
   */
  public <T> T unless(Supplier<T> look) {
    try {
      return look.get();
    } catch (UnreadableException e) {
      LOG.error(detail, e);
      throw problem();
    }
  }

  /**
   * 503, and a line in the log.
   *
   * @param id of what cannot be read
   */
  public Problem of(long id) {
    LOG.error("{}: {}", detail, id);
    return problem();
  }

  private Problem problem() {
    return Problem.retryLater(503, detail, MENDED);
  }
}
