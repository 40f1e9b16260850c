package shelf.pricelist;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import shelf.http.Body;
import shelf.http.Fault;
import shelf.http.Json;
import shelf.media.StoredImage;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.UnreadableException;
import tools.jackson.databind.JsonNode;

/**
 * How a product lies in the table <b>products</b>: each in a collection of its own, so that no key
 * is written by all, with the card as the JSON that a POST sends.
 */
public final class ProductItem {

  /** First part of the collections' names. */
  public static final String COLLECTION = "product#";

  private static final String SLUG_COLLECTION = "slug#";
  private static final String CARD = "card";
  private static final String CREATED = "created_at";
  private static final String UPDATED = "updated_at";
  public static final String VERSION = "version";
  private static final String REVISION = "revision";
  private static final String COMPUTED = "volume_computed";
  public static final String IMAGES = "images";
  private static final String ID = "product_id";

  private ProductItem() {}

  public static boolean isProduct(Key key) {
    return key.collection().startsWith(COLLECTION);
  }

  public static Key key(UUID id) {
    return Key.single(COLLECTION + id);
  }

  public static UUID idOf(Item product) {
    return UUID.fromString(product.key().collection().substring(COLLECTION.length()));
  }

  /** The item that makes a slug unique. */
  public static Key slugKey(String slug) {
    return Key.single(SLUG_COLLECTION + slug);
  }

  public static boolean isSlug(Key key) {
    return key.collection().startsWith(SLUG_COLLECTION);
  }

  public static Item slugItem(String slug, UUID holder) {
    return Item.at(slugKey(slug)).with(ID, holder.toString());
  }

  /** Whose the slug is. */
  public static UUID holder(Item slug) {
    return UUID.fromString(slug.text(ID));
  }

  public static Item toItem(Product product) {
    var history = product.history();
    var item =
        Item.at(key(product.id()))
            .with(CARD, new String(Json.write(product.card()), StandardCharsets.UTF_8))
            .with(CREATED, history.createdAt().getEpochSecond())
            .with(UPDATED, history.updatedAt().getEpochSecond())
            .with(VERSION, history.version())
            .with(REVISION, history.revision())
            .with(COMPUTED, history.volumeComputed());
    return product.images().isEmpty() ? item : item.with(IMAGES, fragments(product.images()));
  }

  /**
   * @throws UnreadableException if the item is no product, or no longer one
   */
  public static Product fromItem(Item item) {
    return UnreadableException.read(item, ProductItem::product);
  }

  private static Product product(Item item) {
    return new Product(idOf(item), card(item), images(item), history(item));
  }

  /** A card with faults would read as another one. */
  static ProductCard card(Item item) {
    JsonNode json = Json.read(item.text(CARD).getBytes(StandardCharsets.UTF_8));
    var body = Body.stored(json).object();
    var read = CardFields.read(body);
    if (!body.faults().isEmpty()) {
      var faulty = body.faults().stream().map(Fault::loc).toList();
      throw new IllegalStateException("A card that is no card any more: " + faulty);
    }
    return read.card();
  }

  /** The images of a product, whatever else of it may be unreadable. */
  public static List<Product.Image> images(Item item) {
    return item.has(IMAGES)
        ? item.items(IMAGES).stream().map(ProductItem::image).toList()
        : List.of();
  }

  private static Product.Image image(Item fragment) {
    return Product.Image.of(StoredImage.of(fragment));
  }

  /** Images as the item keeps them. */
  public static List<Item> fragments(List<Product.Image> images) {
    return images.stream().map(image -> image.file().toFragment()).toList();
  }

  /**
   * Of which revision an item is, also as a stream brings it: without what is neither text nor
   * number.
   */
  static long revision(Item item) {
    return item.number(REVISION);
  }

  static Instant updatedAt(Item item) {
    return Instant.ofEpochSecond(item.number(UPDATED));
  }

  private static Product.History history(Item item) {
    return new Product.History(
        Instant.ofEpochSecond(item.number(CREATED)),
        Instant.ofEpochSecond(item.number(UPDATED)),
        item.number(VERSION),
        item.number(REVISION),
        item.flag(COMPUTED));
  }
}
