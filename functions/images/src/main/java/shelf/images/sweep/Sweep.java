package shelf.images.sweep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.images.bucket.Bucket;
import shelf.images.bucket.Bucket.Listed;
import shelf.images.gallery.Gallery;
import shelf.images.removal.Removing;
import shelf.media.RemovedMedia;
import shelf.media.StoredImage;
import shelf.table.Item;
import shelf.table.Query;

/**
 * Compares the images of one kind of things with the bucket, a page at a time. Files without a row
 * are removed: they are what a crash left between the two. Rows without a file are only told of: no
 * write of ours leaves one behind, so a person must find out what did.
 */
final class Sweep {

  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

  /** What is younger may be under way. */
  private static final Duration SETTLED = Duration.ofHours(1);

  /** Items of a table in one look. */
  private static final int ITEMS = 500;

  private final Gallery gallery;
  private final Bucket bucket;
  private final Place place;
  private final Tally tally;
  private final Clock clock;

  Sweep(Gallery gallery, Bucket bucket, Tally tally, Clock clock) {
    this.gallery = gallery;
    this.bucket = bucket;
    this.place = new Place(gallery.table());
    this.tally = tally;
    this.clock = clock;
  }

  /**
   * Goes on where the last run stopped.
   *
   * @param goesOn whether there is time for another page
   * @return whether it came to the end
   */
  boolean run(BooleanSupplier goesOn) {
    finishRemovals();
    return sweepFiles(goesOn) && sweepRows(goesOn) && isOver();
  }

  private boolean isOver() {
    place.forget();
    return true;
  }

  private Instant settled() {
    return clock.instant().minus(SETTLED);
  }

  /** What the stream gave up. */
  private void finishRemovals() {
    var removing = new Removing(bucket);
    long settled = settled().getEpochSecond();
    for (var item : gallery.table().query(Query.of(RemovedMedia.COLLECTION).consistently())) {
      if (RemovedMedia.removedAt(item) < settled) {
        removing.remove(gallery.table(), item);
        tally.lateRemoval();
      }
    }
  }

  private boolean sweepFiles(BooleanSupplier goesOn) {
    var after = place.file();
    while (after.isPresent()) {
      if (!goesOn.getAsBoolean()) {
        return false;
      }
      var page = bucket.list(gallery.folder() + "/", after.get());
      if (page.isEmpty()) {
        place.filesDone();
        return true;
      }
      sweepFiles(page, after.get());
      place.fileDone(page.getLast().key());
      after = place.file();
    }
    return true;
  }

  /** The rows are read after the files: what has come in between is no orphan. */
  private void sweepFiles(List<Listed> page, String after) {
    var old = old(page);
    var known = knownTo(old.stream().map(Sweep::owner).collect(Collectors.toSet()));
    var unknown = old.stream().filter(key -> !known.contains(key)).collect(Collectors.toSet());
    if (!unknown.isEmpty()) {
      removeOrphans(unknown, after);
    }
  }

  private List<String> old(List<Listed> page) {
    var settled = settled();
    return page.stream()
        .filter(file -> file.lastModified().isBefore(settled))
        .map(Listed::key)
        .toList();
  }

  /** Asks once more how old they are: a late repetition may have stored them again just now. */
  private void removeOrphans(Set<String> unknown, String after) {
    var leaving = leaving();
    var orphans =
        old(bucket.list(gallery.folder() + "/", after)).stream()
            .filter(key -> unknown.contains(key) && !leaving.contains(key))
            .toList();
    if (!orphans.isEmpty()) {
      LOG.warn("{} files without a row, the first is {}", orphans.size(), orphans.getFirst());
      bucket.delete(orphans);
      tally.orphans(orphans.size());
    }
  }

  /** Of rows that are gone: read after the rows, since it is noted in the moment they go. */
  private Set<String> leaving() {
    var removals = gallery.table().query(Query.of(RemovedMedia.COLLECTION).consistently()).stream();
    return removals
        .flatMap(item -> RemovedMedia.of(item).keys().stream())
        .flatMap(key -> StoredImage.allKeys(key).stream())
        .collect(Collectors.toSet());
  }

  private Set<String> knownTo(Set<String> owners) {
    var rows = owners.stream().flatMap(owner -> gallery.rowKey(owner).stream()).toList();
    return gallery.table().getAll(rows).values().stream()
        .flatMap(this::files)
        .collect(Collectors.toSet());
  }

  private Stream<String> files(Item row) {
    return gallery.keysIn(row).stream().flatMap(key -> StoredImage.allKeys(key).stream());
  }

  /** Of {@code products/<owner>/<file>}. */
  private static String owner(String key) {
    var parts = key.split("/", 3);
    return parts.length == 3 ? parts[1] : "";
  }

  private boolean sweepRows(BooleanSupplier goesOn) {
    for (var after = place.row(); ; after = place.row()) {
      if (!goesOn.getAsBoolean()) {
        return false;
      }
      var scanned = gallery.table().scan(after, ITEMS);
      scanned.items().stream().filter(this::isRow).forEach(this::sweepRow);
      if (scanned.next().isEmpty()) {
        return true;
      }
      place.rowDone(scanned.next().get());
    }
  }

  private boolean isRow(Item item) {
    return !gallery.keysIn(item).isEmpty();
  }

  /** Looks at the row once more, consistently: an image may have been deleted meanwhile. */
  private void sweepRow(Item row) {
    if (missing(row).findAny().isPresent()) {
      var missing =
          gallery.table().get(row.key()).stream().flatMap(this::missing).distinct().toList();
      missing.forEach(key -> LOG.error("A row has no file any more: {}", key));
      tally.rowsWithoutFile(missing.size());
    }
  }

  private Stream<String> missing(Item row) {
    var first = gallery.keysIn(row).stream().findFirst();
    var folder = first.map(key -> key.substring(0, key.lastIndexOf('/') + 1));
    var there =
        folder.stream()
            .flatMap(prefix -> bucket.listAll(prefix).stream())
            .map(Listed::key)
            .collect(Collectors.toSet());
    return files(row).filter(key -> !there.contains(key));
  }
}
