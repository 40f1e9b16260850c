package shelf.pricelist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A product of the price list (004).
 *
 * @param id a UUID of version 7: in the order of creation
 * @param images by position
 */
public record Product(UUID id, ProductCard card, List<Image> images, History history) {

  public Product {
    images = List.copyOf(images);
  }

  /**
   * A picture of a product.
   *
   * @param id as {@code img_…}
   * @param url of the picture as it is
   * @param position from 1 on
   * @param thumbnail of a small one, once there is one
   */
  public record Image(String id, String url, int position, Optional<String> thumbnail) {}

  /**
   * What became of it.
   *
   * @param version of what its card shows, for {@code ETag}
   * @param revision of the item, for the index
   * @param volumeComputed whether nobody gave the volume
   */
  public record History(
      Instant createdAt, Instant updatedAt, long version, long revision, boolean volumeComputed) {}

  /** The picture of lists: the first one's. */
  public Optional<String> thumbnailUrl() {
    return images.stream().findFirst().map(image -> image.thumbnail().orElse(image.url()));
  }
}
