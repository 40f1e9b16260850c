package shelf.images.gallery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shelf.media.RemovedMedia;
import shelf.media.RemovedMedia.Removed;
import shelf.pricelist.Product;
import shelf.pricelist.ProductItem;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Table;
import shelf.table.Transaction;
import shelf.table.Update;

/**
 * The images of one product, as they were seen.
 *
 * @param version of the product, which each change of its images adds to
 */
public record ProductImages(UUID product, List<Product.Image> images, long version) {

  public ProductImages {
    images = List.copyOf(images);
  }

  /** Empty if there is no such product. */
  public static Optional<ProductImages> find(Table products, String owner) {
    return products.get(ProductItem.key(UUID.fromString(owner))).map(ProductImages::of);
  }

  private static ProductImages of(Item item) {
    return new ProductImages(
        ProductItem.idOf(item), ProductItem.images(item), item.number(ProductItem.VERSION));
  }

  /** In another order, or with others; to be written under {@link #change}. */
  public ProductImages with(List<Product.Image> others) {
    return new ProductImages(product, others, version + 1);
  }

  /** Without one; the same if it is not there. */
  public ProductImages without(String imageId) {
    var left = new ArrayList<>(images);
    left.removeIf(image -> image.id().equals(imageId));
    return with(left);
  }

  /**
   * Adds the write that makes of these images others: refused if the product is no longer as it was
   * seen. What is not among them any more is removed from the bucket, too.
   */
  public void change(Transaction transaction, Table products, ProductImages next, Clock clock) {
    var change =
        Expression.of("SET #images = :images, #version = :next")
            .with("images", ProductItem.fragments(next.images()))
            .with("next", version + 1);
    var seen = Expression.of("#version = :seen").with("seen", version);
    transaction.update(products, ProductItem.key(product), Update.of(change).when(seen));
    var gone =
        images.stream()
            .filter(image -> !next.images().contains(image))
            .map(image -> image.file().key());
    RemovedMedia.note(transaction, products, new Removed(gone.toList(), List.of()), clock);
  }
}
