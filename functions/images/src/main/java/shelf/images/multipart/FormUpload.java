package shelf.images.multipart;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.http.Answer;
import shelf.http.IdempotencyKey;
import shelf.http.Inputs;
import shelf.http.Part;
import shelf.http.Problem;
import shelf.http.SizeLimit;
import shelf.idempotency.Replays;
import shelf.images.gallery.Gallery;
import shelf.images.gallery.ImageFiles;
import shelf.images.gallery.ImageFiles.Place;
import shelf.images.gallery.ImageNames;
import shelf.images.picture.Patience;
import shelf.images.picture.Picture;
import shelf.media.StoredImage;
import shelf.table.Rivals;

/**
 * Takes small files in a form, all of them or none. They go through the function, and API Gateway
 * lets some megabytes pass: larger ones take the way of {@link shelf.images.upload}.
 */
final class FormUpload {

  /** As base64 in an event of Lambda, which may have 6 MB, with room for the rest of the event. */
  private static final SizeLimit LIMIT =
      new SizeLimit(
          4_500_000,
          "Request body too large: at most 4.5 MB; POST …/images/uploads takes 10 MB a file");

  /** Files, their positions, and some fields that nobody asked for. */
  private static final int MOST_PARTS = 100;

  private static final String FILES = "files";

  /** With the pictures: what comes then needs some seconds of the 18 that a request has. */
  private static final Duration PATIENCE = Duration.ofSeconds(12);

  private static final Logger LOG = LoggerFactory.getLogger(FormUpload.class);

  private final Gallery gallery;
  private final ImageFiles files;
  private final ImageNames names;
  private final Replays replays;

  FormUpload(Gallery gallery, ImageFiles files, ImageNames names, Replays replays) {
    this.gallery = gallery;
    this.files = files;
    this.names = names;
    this.replays = replays;
  }

  /** The parts of the form that is sent. */
  static List<Part> parts(Inputs inputs) {
    return inputs.form(LIMIT, MOST_PARTS);
  }

  /** Those of a field, which 001 calls {@code files} and 004 {@code files[]}. */
  static List<Part> named(List<Part> parts, String field) {
    return parts.stream()
        .filter(part -> part.field().equals(field) || part.field().equals(field + "[]"))
        .toList();
  }

  /** The files of the form. */
  static List<Part> files(Inputs inputs, List<Part> parts) {
    var files = named(parts, FILES);
    // A form that cannot be read has been told of: it is not that it had no files.
    boolean isRead = !inputs.faults().spoil(List.of("body"));
    if (isRead && (files.isEmpty() || files.size() > Gallery.MOST_FILES)) {
      var msg = "Form should have 1 to %d files".formatted(Gallery.MOST_FILES);
      inputs.faults().add(FILES, List.of("body", FILES), msg, null);
    }
    return files;
  }

  /** Writes the rows of images whose files are in the bucket. */
  @FunctionalInterface
  interface Rows {

    /** The answer; empty if somebody was faster, and another look is worth it. */
    Optional<Answer> write(List<StoredImage> stored, Optional<IdempotencyKey> key);
  }

  /**
   * Looks at all files before it stores the first, and stores all before it writes a row.
   *
   * @param parts of the whole form, which tell a repetition from another request
   */
  Answer store(Inputs inputs, String owner, List<Part> parts, Rows rows) {
    var key = inputs.idempotencyKey(parts);
    inputs.check();
    var sent = named(parts, FILES);
    return replays
        .first(key)
        .orElseGet(() -> storeNow(owner, sent, stored -> rows.write(stored, key)));
  }

  private Answer storeNow(
      String owner, List<Part> parts, Function<List<StoredImage>, Optional<Answer>> rows) {
    if (!gallery.has(owner)) {
      throw gallery.ownerGone();
    }
    var stored = put(owner, new FormPictures(gallery, Patience.of(PATIENCE)).of(parts));
    try {
      var answer = Rivals.outlast(() -> rows.apply(stored));
      if (Replays.isReplayed(answer)) {
        files.remove(stored);
      }
      return answer;
    } catch (Problem refused) {
      files.remove(stored);
      throw refused;
    }
  }

  private List<StoredImage> put(String owner, List<Picture> pictures) {
    var begun = new ArrayList<StoredImage>();
    try {
      for (var picture : pictures) {
        var place = new Place(gallery, owner, names.image());
        begun.add(ImageFiles.planned(place, picture));
        files.put(place, picture);
      }
      return begun;
    } catch (RuntimeException e) {
      removeIfPossible(begun);
      throw e;
    }
  }

  /** There are no rows of them yet. */
  private void removeIfPossible(List<StoredImage> begun) {
    try {
      files.remove(begun);
    } catch (RuntimeException e) {
      LOG.warn("{} images of a form that failed are left for the sweep", begun.size(), e);
    }
  }
}
