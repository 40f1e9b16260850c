package shelf.local.iam;

import java.util.List;
import java.util.Optional;

/** Who signed a call. */
public interface Caller {

  /** May do everything, so that nobody need look at what it wants to do. */
  boolean isAdministrator();

  /**
   * Why it may not do all of this; empty if it may.
   *
   * @param accesses of one call, which is done whole or not at all
   */
  Optional<Refusal> refusal(List<Access> accesses);
}
