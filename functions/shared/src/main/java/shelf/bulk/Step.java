package shelf.bulk;

import java.util.List;
import java.util.Optional;

/** The part of a bulk request that one transaction writes. */
public interface Step {

  /**
   * Does what can be done.
   *
   * @param record where to leave the outcome; empty if nobody will ask for it
   */
  Outcome run(Optional<StepRecord> record);

  /** The places in the body of the elements it is for. */
  List<Integer> indexes();

  /** What is said of it when it could not be run. */
  default Outcome unconfirmed() {
    return Outcome.failed(indexes().stream().map(Failure::unavailable).toList());
  }
}
