package shelf.fxsync.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import shelf.fxsync.fetch.Download.Body;
import shelf.fxsync.fetch.Download.Failed;
import shelf.fxsync.source.Feed;
import shelf.fxsync.source.Source;
import shelf.fxsync.source.UnusableFeedException;
import shelf.table.Backoff;

/** Gets tables from a source: three tries, with pauses that others do not share. */
public final class Fetch {

  private static final Duration TRY = Duration.ofSeconds(10);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final int TRIES = 3;

  private final Optional<URI> mirror;
  private final Backoff backoff;

  /**
   * @param mirror scheme, host and port to ask instead of the sources' own
   */
  public Fetch(Optional<URI> mirror, Backoff backoff) {
    this.mirror = mirror;
    this.backoff = backoff;
  }

  /**
   * @param path of the source, of the newest table or of that of a day
   * @throws UnusableFeedException if there was no table in time; of several failures the last
   */
  public Feed get(Source source, String path, Patience patience) {
    // New for each table: no connection outlives a pause of hours or a snapshot of the function.
    try (var download = new Download(TRY)) {
      var uri = mirror.orElse(source.host()).resolve(path);
      return source.read(bytes(download, uri, patience));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnusableFeedException("was waited for no longer", e);
    }
  }

  private byte[] bytes(Download download, URI uri, Patience patience) throws InterruptedException {
    for (int tries = 1; ; tries++) {
      switch (download.of(uri, shorter(TRY, patience.left()))) {
        case Body body -> {
          return body.bytes();
        }
        case Failed failed -> {
          var pause = FIRST_PAUSE.multipliedBy(tries);
          if (!failed.again() || tries == TRIES || patience.left().compareTo(pause) <= 0) {
            throw failed.reason();
          }
          backoff.waitUpTo(pause);
        }
      }
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
