package shelf.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import shelf.local.failure.StartException;
import shelf.local.lambda.FunctionFailedException;
import shelf.local.runtime.FunctionImage;
import shelf.local.runtime.FunctionProcess;

/**
 * Makes the cache of ahead-of-time work (JEP 483, 514, 515) of an image: the function answers all
 * of its event files, and the JVM writes down which classes it loaded and linked for that.
 */
final class Training {

  /** At its end the JVM starts another one, which assembles the cache. */
  private static final Duration ASSEMBLED = Duration.ofMinutes(3);

  private Training() {}

  /**
   * Runs it.
   *
   * @param log takes what the process prints
   * @throws StartException if there is no cache afterwards, or an event was not answered
   */
  static void run(FunctionImage image, List<byte[]> events, Path log) throws InterruptedException {
    delete(image.cache());
    try (var process = FunctionProcess.start(image.training(), log, Clock.systemUTC())) {
      for (var event : events) {
        process.invoke(event);
      }
      process.end(ASSEMBLED);
    } catch (FunctionFailedException e) {
      throw new StartException("The training run failed: " + e.getMessage() + " (" + log + ")", e);
    }
    if (!Files.exists(image.cache())) {
      throw new StartException("The training run left no cache; " + log + " may say why.");
    }
  }

  /** The JVM would go on from the old one. */
  private static void delete(Path cache) {
    try {
      Files.deleteIfExists(cache);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
