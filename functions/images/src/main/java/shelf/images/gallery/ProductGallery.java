package shelf.images.gallery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import shelf.http.Inputs;
import shelf.http.Problem;
import shelf.media.MediaUrls;
import shelf.media.StoredImage;
import shelf.pricelist.ImageView;
import shelf.pricelist.Product;
import shelf.pricelist.ProductErrors;
import shelf.pricelist.ProductItem;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Refusal;
import shelf.table.Table;
import shelf.table.Transaction;
import shelf.table.Update;

/** Products: their images are a list in the product's own item. */
public final class ProductGallery implements Gallery {

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final Table products;
  private final MediaUrls urls;

  public ProductGallery(Table products, MediaUrls urls) {
    this.products = products;
    this.urls = urls;
  }

  @Override
  public String name() {
    return "products";
  }

  @Override
  public String folder() {
    return "products";
  }

  @Override
  public Table table() {
    return products;
  }

  @Override
  public String owner(Inputs inputs) {
    var id = inputs.pathText("product_id");
    if (!ID.matcher(id).matches()) {
      throw ownerGone();
    }
    return UUID.fromString(id).toString();
  }

  @Override
  public boolean has(String owner) {
    return find(owner).isPresent();
  }

  private Optional<Item> find(String owner) {
    return products.get(ProductItem.key(UUID.fromString(owner)));
  }

  @Override
  public void require(Transaction transaction, String owner) {
    transaction.check(products, ProductItem.key(UUID.fromString(owner)), Expression.present());
  }

  @Override
  public List<NewImage> named(List<StoredImage> files) {
    return files.stream().map(file -> new NewImage(Product.Image.of(file).id(), file)).toList();
  }

  @Override
  public void add(Transaction transaction, String owner, List<NewImage> images) {
    var added = images.stream().map(image -> image.file().toFragment()).toList();
    var room = Appending.room(added, Product.MOST_IMAGES);
    var update = Update.of(Appending.of(added)).when(Expression.present().and(room));
    transaction.update(products, ProductItem.key(UUID.fromString(owner)), update);
  }

  @Override
  public Optional<Obstacle> obstacle(List<Refusal> refusals) {
    return refusals.stream()
        .filter(refusal -> refusal.index() == 0)
        .map(refusal -> refusal.found().isPresent() ? Obstacle.FULL : Obstacle.OWNER_GONE)
        .findFirst();
  }

  @Override
  public Optional<Key> rowKey(String owner) {
    return Optional.of(owner)
        .filter(id -> ID.matcher(id).matches())
        .map(id -> ProductItem.key(UUID.fromString(id)));
  }

  @Override
  public List<String> keysIn(Item item) {
    return ProductItem.isProduct(item.key())
        ? ProductItem.images(item).stream().map(image -> image.file().key()).toList()
        : List.of();
  }

  @Override
  public Optional<Object> shown(String owner, String imageId) {
    return find(owner).map(ProductItem::images).stream()
        .flatMap(images -> ImageView.of(images, urls).stream())
        .filter(image -> image.id().equals(imageId))
        .<Object>map(image -> image)
        .findFirst();
  }

  /** 004 has no rule for names: the content decides. */
  @Override
  public void checkName(String filename) {}

  @Override
  public Problem tooLarge(int index, String filename) {
    return ProductErrors.of(413, "File too large", field(index), Limits.tooLarge(filename));
  }

  @Override
  public Problem unusable(int index, String filename, String reason) {
    var message = "Invalid image: " + filename + " (" + reason + ")";
    return ProductErrors.of(415, "Unsupported media type", field(index), message);
  }

  private static String field(int index) {
    return "files[" + index + "]";
  }

  @Override
  public Problem ownerGone() {
    return ProductErrors.missing();
  }

  @Override
  public String reason(Obstacle obstacle) {
    return switch (obstacle) {
      case OWNER_GONE -> "Product not found";
      case FULL -> Gallery.FULL;
    };
  }

  @Override
  public Problem refused(Obstacle obstacle) {
    return switch (obstacle) {
      case OWNER_GONE -> ownerGone();
      case FULL -> ProductErrors.of(400, "Validation error", "files", Gallery.FULL);
    };
  }
}
