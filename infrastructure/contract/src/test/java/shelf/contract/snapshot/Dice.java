package shelf.contract.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.security.Security;

/**
 * Chance that is the same in each instance, as it is in the restores of one snapshot: a generator
 * that, unlike the JDK's own on Linux, takes nothing of the kernel but what it is seeded with. Only
 * instances get it; the rest of the JVM rolls on.
 */
final class Dice extends Provider {

  private static final long serialVersionUID = 1L;
  private static final String NAME = "Dice";

  private Dice() {
    super(NAME, "1", "chance for tests");
    putService(new Rolling(this));
  }

  static void fix() {
    Security.insertProviderAt(new Dice(), 1);
  }

  static void free() {
    Security.removeProvider(NAME);
  }

  private static final class Rolling extends Service {

    Rolling(Provider provider) {
      super(provider, "SecureRandom", NAME, Loaded.class.getName(), null, null);
    }

    @Override
    public Object newInstance(Object parameter) throws NoSuchAlgorithmException {
      boolean inInstance = RuntimeClasses.NAME.equals(loaderName());
      var honest = SecureRandom.getInstance("NativePRNG");
      return inInstance ? new Loaded(honest) : new Honest(honest);
    }

    private static String loaderName() {
      var loader = Thread.currentThread().getContextClassLoader();
      return loader == null ? "" : String.valueOf(loader.getName());
    }
  }

  /** Each throw comes of the one before. */
  private static final class Loaded extends SecureRandomSpi {

    private static final long serialVersionUID = 1L;

    private final SecureRandom kernel;
    private byte[] state = NAME.getBytes(StandardCharsets.UTF_8);

    Loaded(SecureRandom kernel) {
      this.kernel = kernel;
    }

    @Override
    protected synchronized void engineSetSeed(byte[] seed) {
      state = sha(state, seed);
    }

    @Override
    protected synchronized void engineNextBytes(byte[] bytes) {
      for (int at = 0; at < bytes.length; at += state.length) {
        state = sha(state, new byte[] {1});
        var thrown = sha(state, new byte[] {2});
        System.arraycopy(thrown, 0, bytes, at, Math.min(thrown.length, bytes.length - at));
      }
    }

    @Override
    protected byte[] engineGenerateSeed(int length) {
      return kernel.generateSeed(length);
    }

    private static byte[] sha(byte[] one, byte[] other) {
      try {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(one);
        return digest.digest(other);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every Java has it", e);
      }
    }
  }

  private static final class Honest extends SecureRandomSpi {

    private static final long serialVersionUID = 1L;

    private final SecureRandom random;

    Honest(SecureRandom random) {
      this.random = random;
    }

    @Override
    protected void engineSetSeed(byte[] seed) {
      random.setSeed(seed);
    }

    @Override
    protected void engineNextBytes(byte[] bytes) {
      random.nextBytes(bytes);
    }

    @Override
    protected byte[] engineGenerateSeed(int length) {
      return random.generateSeed(length);
    }
  }
}
