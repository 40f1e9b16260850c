package shelf.snapshot;

import java.security.ProviderException;
import java.security.SecureRandom;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chance that two restores of one snapshot do not share: seeded anew by the kernel after each.
 * Lambda's runtimes promise as much of {@link SecureRandom}; ids and transaction tokens shall not
 * rest on what another provider, set by an option of the JVM, promises.
 */
public final class FreshRandom extends SecureRandom implements Resource {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(FreshRandom.class);
  private static final int SEED_BYTES = 32;

  public FreshRandom() {
    Core.getGlobalContext().register(this);
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    // What it has is worth nothing without the seed that comes.
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    try {
      setSeed(generateSeed(SEED_BYTES));
    } catch (ProviderException e) {
      LOG.error("The kernel gave no seed: chance is as good as the provider's own", e);
    }
  }
}
