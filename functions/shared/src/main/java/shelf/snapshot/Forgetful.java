package shelf.snapshot;

import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * What an instance remembers of the world and a snapshot of it must not: one snapshot is restored
 * many times, for as long as its version is deployed. Lambda's runtime tells of it (CRaC); where
 * nobody makes snapshots nobody does. Nothing here calls anybody, so no restore fails for it.
 */
public interface Forgetful extends Resource {

  /** Reads anew what is asked for next. */
  void forget();

  /** Has it told of snapshots; whoever uses it keeps it, for that list does not. */
  static void register(Forgetful state) {
    Core.getGlobalContext().register(state);
  }

  @Override
  default void beforeCheckpoint(Context<? extends Resource> context) throws Exception {
    forget();
  }

  /** Once more, if something was still under way. */
  @Override
  default void afterRestore(Context<? extends Resource> context) throws Exception {
    forget();
  }
}
