package shelf.images.upload;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.images.bucket.Bucket;
import shelf.images.bucket.Bucket.Listed;
import shelf.images.gallery.Gallery;

/**
 * Files that have arrived and that nobody has taken in: the bucket tells of each for some minutes
 * only, and an outage may last longer.
 */
public final class LateArrivals {

  private static final Logger LOG = LoggerFactory.getLogger(LateArrivals.class);

  /** What is younger the bucket is telling of still. */
  private static final Duration LATE = Duration.ofMinutes(5);

  private final List<Gallery> galleries;
  private final Bucket bucket;
  private final Arrivals arrivals;
  private final Clock clock;

  public LateArrivals(List<Gallery> galleries, Bucket bucket, Arrivals arrivals, Clock clock) {
    this.galleries = List.copyOf(galleries);
    this.bucket = bucket;
    this.arrivals = arrivals;
    this.clock = clock;
  }

  /**
   * Takes them in, the oldest of each gallery first; one that fails keeps no other from it, and is
   * found again.
   *
   * @param goesOn whether there is time for another one
   * @return how many were taken in or rejected
   */
  public int takeIn(BooleanSupplier goesOn) {
    return galleries.stream().mapToInt(gallery -> takeIn(gallery, goesOn)).sum();
  }

  private int takeIn(Gallery gallery, BooleanSupplier goesOn) {
    var folder = Quarantine.folder(gallery);
    int taken = 0;
    var page = bucket.list(folder, "");
    while (!page.isEmpty()) {
      for (var file : page) {
        if (!goesOn.getAsBoolean()) {
          LOG.warn("{}: there is more to take in", folder);
          return taken;
        }
        taken += isLate(file) && isTakenIn(file.key()) ? 1 : 0;
      }
      page = bucket.list(folder, page.getLast().key());
    }
    return taken;
  }

  private boolean isLate(Listed file) {
    return file.lastModified().isBefore(clock.instant().minus(LATE));
  }

  private boolean isTakenIn(String key) {
    try {
      arrivals.arrived(key);
      return true;
    } catch (RuntimeException e) {
      LOG.warn("{} is not taken in", key, e);
      return false;
    }
  }
}
