package shelf.pricelist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import shelf.media.StoredImage;

/**
 * A product of the price list (004).
 *
 * @param id a UUID of version 7: in the order of creation
 * @param images in order
 */
public record Product(UUID id, ProductCard card, List<Image> images, History history) {

  public Product {
    images = List.copyOf(images);
  }

  /** As many images as one product may have. */
  public static final int MOST_IMAGES = 50;

  /**
   * An image of a product.
   *
   * @param id {@code img_} and what its files are named by
   */
  public record Image(String id, StoredImage file) {

    public static Image of(StoredImage file) {
      return new Image("img_" + StoredImage.nameIn(file.key()), file);
    }

    /** Shows an image as 004 does: its place in the list is its position, from 1 on. */
    public static <V> List<V> shown(List<Image> images, Shown<V> view) {
      return IntStream.range(0, images.size())
          .mapToObj(place -> view.of(images.get(place), place + 1))
          .toList();
    }
  }

  /** What a list of images shows of one of them. */
  @FunctionalInterface
  public interface Shown<V> {
    V of(Image image, int position);
  }

  /**
   * What became of it.
   *
   * @param version of what its card shows, for {@code ETag}
   * @param revision of the item, for the index
   * @param volumeComputed whether nobody gave the volume
   */
  public record History(
      Instant createdAt, Instant updatedAt, long version, long revision, boolean volumeComputed) {}

  /** The key of the image that stands for all of them. */
  public Optional<String> firstImageKey() {
    return images.stream().findFirst().map(image -> image.file().key());
  }

  /** Keys of the images as they were uploaded. */
  public List<String> imageKeys() {
    return images.stream().map(image -> image.file().key()).toList();
  }
}
