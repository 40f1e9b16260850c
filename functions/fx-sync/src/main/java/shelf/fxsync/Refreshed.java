package shelf.fxsync;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Optional;

/**
 * What {@code POST /api/fx/admin/refresh} answers, and a scheduled run too.
 *
 * @param effectiveDate as {@code 2026-03-01}
 * @param stored rates of the source that were new
 * @param unchanged its others: they were there, or a preferred source has that day
 * @param missing currencies that the source had the last time and has no more; left out if none
 * @param failures of sources that were asked before; left out if none
 */
record Refreshed(
    String source,
    String effectiveDate,
    int stored,
    int unchanged,
    @JsonInclude(Include.NON_EMPTY) List<String> missing,
    @JsonInclude(Include.NON_EMPTY) List<Outcome.Failure> failures) {

  /** Empty if no source gave rates. */
  static Optional<Refreshed> of(Outcome outcome) {
    return outcome.success().map(success -> of(success, outcome.failures()));
  }

  private static Refreshed of(Outcome.Success success, List<Outcome.Failure> failures) {
    var stored = success.stored();
    return new Refreshed(
        success.source(),
        stored.effectiveDate().toString(),
        stored.written(),
        stored.unchanged(),
        stored.missing(),
        failures);
  }
}
