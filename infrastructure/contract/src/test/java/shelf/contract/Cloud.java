package shelf.contract;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import shelf.local.Options;
import shelf.local.elsewhere.Elsewhere;

/**
 * Where engines keep tables, secrets and objects: embedded, in memory; or in another AWS, if {@code
 * -Dshelf.elsewhere} says where (of a single service {@code -Dshelf.elsewhere.dynamodb}, {@code
 * .secretsmanager}, {@code .s3}).
 */
public final class Cloud {

  /** The system property that names the other AWS. */
  public static final String ELSEWHERE = "shelf.elsewhere";

  /** An account an engine, so that none finds what another one left; also not of an earlier run. */
  private static final AtomicLong ACCOUNTS =
      new AtomicLong(Instant.now().getEpochSecond() % 1_000_000_000 * 1_000);

  private Cloud() {}

  /** Of an engine that has nothing in it yet. */
  public static Options options() {
    return url("").map(url -> embedded().keeping(elsewhere(url))).orElse(embedded());
  }

  /** Of an engine that is embedded always: one with a data directory, or whose files are read. */
  public static Options embedded() {
    return Options.inMemory(Checkout.home());
  }

  /** Arguments of {@code ./shelf up} that say the same. */
  static List<String> arguments() {
    return url("").map(url -> List.of("--aws", url.toString())).orElse(List.of());
  }

  private static Elsewhere elsewhere(URI url) {
    return new Elsewhere(
        url(".dynamodb").orElse(url),
        url(".secretsmanager").orElse(url),
        url(".s3").orElse(url),
        "%012d".formatted(ACCOUNTS.incrementAndGet()));
  }

  private static Optional<URI> url(String service) {
    return Optional.ofNullable(System.getProperty(ELSEWHERE + service)).map(URI::create);
  }
}
