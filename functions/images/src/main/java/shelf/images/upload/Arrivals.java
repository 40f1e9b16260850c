package shelf.images.upload;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.http.Sha256;
import shelf.images.bucket.Bucket;
import shelf.images.gallery.Gallery;
import shelf.images.gallery.ImageFiles;
import shelf.images.picture.Picture;
import shelf.images.picture.Pictures;
import shelf.images.picture.Refused;

/**
 * What happens to a file that has arrived: it is looked at, its smaller ones are made, all of them
 * go where readers will find them, and then the row is written that tells of them, under the
 * condition that nobody has done the same. Only then the file goes from where it came. So each
 * event may come twice, late, or after a crash in the middle.
 */
public final class Arrivals {

  private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

  private final List<Gallery> galleries;
  private final Bucket bucket;
  private final ImageFiles files;
  private final Clock clock;

  public Arrivals(List<Gallery> galleries, Bucket bucket, Clock clock) {
    this.galleries = List.copyOf(galleries);
    this.bucket = bucket;
    this.files = new ImageFiles(bucket);
    this.clock = clock;
  }

  /**
   * @param key of the object that has arrived
   */
  public void arrived(String key) {
    galleries.stream()
        .filter(gallery -> key.startsWith(Quarantine.folder(gallery)))
        .findFirst()
        .ifPresent(gallery -> arrived(gallery, key));
    bucket.delete(List.of(key));
  }

  private void arrived(Gallery gallery, String key) {
    var id = key.substring(Quarantine.folder(gallery).length());
    new UploadTable(gallery, clock).find(id).ifPresent(upload -> arrived(gallery, upload));
  }

  private void arrived(Gallery gallery, Upload upload) {
    if (upload.isPending()) {
      settle(gallery, upload);
    } else {
      // Whoever has settled it may have been cut off before it had removed what it stored.
      files.removeLeftovers(place(gallery, upload));
    }
  }

  private static ImageFiles.Place place(Gallery gallery, Upload upload) {
    return new ImageFiles.Place(gallery, upload.owner(), upload.name());
  }

  private void settle(Gallery gallery, Upload upload) {
    var found = bucket.read(Quarantine.key(gallery, upload.id()), Gallery.MOST_BYTES + 1);
    if (found.isEmpty()) {
      LOG.warn("upload {}: the object is gone", upload.id());
      return;
    }
    var difference = difference(upload, found.get());
    if (difference.isPresent()) {
      reject(gallery, upload, difference.get());
      return;
    }
    switch (Pictures.examine(found.get())) {
      case Refused(var reason) -> reject(gallery, upload, reason);
      case Picture picture -> attach(gallery, upload, picture);
    }
  }

  /** Unless somebody has settled it in between; a try before may have been cut off. */
  private void reject(Gallery gallery, Upload upload, String reason) {
    new UploadTable(gallery, clock).reject(upload, reason);
    files.removeLeftovers(place(gallery, upload));
  }

  /** What S3 has checked already is checked again: it costs little, and who knows the bucket. */
  private static Optional<String> difference(Upload upload, byte[] bytes) {
    if (bytes.length != upload.file().size()) {
      return Optional.of("not as many bytes as announced");
    }
    boolean same = upload.file().sha256().map(Sha256.hex(bytes)::equals).orElse(true);
    return same ? Optional.empty() : Optional.of("another SHA-256 than announced");
  }

  private void attach(Gallery gallery, Upload upload, Picture picture) {
    var place = place(gallery, upload);
    var image = gallery.named(List.of(files.put(place, picture)));
    var transaction = gallery.table().transaction();
    gallery.add(transaction, upload.owner(), image);
    new UploadTable(gallery, clock).ready(transaction, upload, image.getFirst().id());
    var refusals = transaction.commit();
    var obstacle = gallery.obstacle(refusals);
    if (obstacle.isPresent()) {
      reject(gallery, upload, gallery.reason(obstacle.get()));
    } else if (!refusals.isEmpty()) {
      files.removeLeftovers(place);
    }
  }
}
