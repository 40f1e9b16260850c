package shelf.images.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shelf.images.bucket.Bucket;
import shelf.images.picture.Kind;
import shelf.images.picture.Picture;
import shelf.images.picture.Variant;
import shelf.media.StoredImage;
import shelf.table.SideBySide;

/** Puts pictures where their readers will look for them: the file and what is made of it. */
public final class ImageFiles {

  private final Bucket bucket;

  public ImageFiles(Bucket bucket) {
    this.bucket = bucket;
  }

  /**
   * Where a picture goes.
   *
   * @param name 32 hex digits that no other image has
   */
  public record Place(Gallery gallery, String owner, String name) {

    private String key(Kind kind) {
      return gallery.folder() + "/" + owner + "/" + name + "." + kind.extension();
    }

    /** Whatever kind it is. */
    private Stream<String> allKeys() {
      return Stream.of(Kind.values())
          .flatMap(kind -> StoredImage.allKeys(key(kind)).stream())
          .distinct();
    }

    private Set<String> keysHeld() {
      return gallery.rowKey(owner).flatMap(gallery.table()::get).stream()
          .flatMap(row -> gallery.keysIn(row).stream())
          .flatMap(key -> StoredImage.allKeys(key).stream())
          .collect(Collectors.toSet());
    }
  }

  /** The image that a picture becomes there. */
  public static StoredImage planned(Place place, Picture picture) {
    return new StoredImage(place.key(picture.kind()), picture.width(), picture.height());
  }

  /** Stores all files of a picture. The same again changes nothing. */
  public StoredImage put(Place place, Picture picture) {
    var image = planned(place, picture);
    var key = image.key();
    var works = new ArrayList<Supplier<String>>();
    works.add(() -> put(key, picture.kind(), picture.bytes()));
    for (var variant : picture.variants()) {
      works.add(() -> put(variantKey(key, variant), Kind.JPEG, variant.jpeg()));
    }
    SideBySide.run(works);
    return image;
  }

  private static String variantKey(String key, Variant variant) {
    return StoredImage.variantKey(key, variant.longestSide());
  }

  private String put(String key, Kind kind, byte[] bytes) {
    bucket.putForever(key, kind.contentType(), bytes);
    return key;
  }

  /**
   * Removes the files of a picture that no row tells of. Only for one of which no row will be
   * written any more: a row that is on its way would lose its files.
   */
  public void removeLeftovers(Place place) {
    var held = place.keysHeld();
    bucket.delete(place.allKeys().filter(key -> !held.contains(key)).toList());
  }

  /** Removes all files of images that did not find their owner. */
  public void remove(List<StoredImage> images) {
    bucket.delete(images.stream().flatMap(it -> StoredImage.allKeys(it.key()).stream()).toList());
  }
}
