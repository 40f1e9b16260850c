package shelf.pricelist;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import shelf.table.Item;
import shelf.table.UnreadableException;

/**
 * What search knows of a product: all by which it is found, listed or ordered.
 *
 * @param features in as many texts as you like: only their words count
 * @param kopecks the price
 */
public record IndexedProduct(
    UUID id,
    long revision,
    String name,
    List<String> features,
    String categoryId,
    Traits traits,
    long kopecks,
    Instant updatedAt) {

  private static final String ID = "product_id";
  private static final String REVISION = "revision";
  private static final String NAME = "name";
  private static final String FEATURES = "features";
  private static final String CATEGORY = "category_id";
  private static final String TRAITS = "traits";
  private static final String KOPECKS = "kopecks";
  private static final String UPDATED = "updated_at";

  public static IndexedProduct of(Product product) {
    var history = product.history();
    return of(product.id(), product.card(), history.revision(), history.updatedAt());
  }

  /**
   * A product as a stream brings it, of which only texts and numbers arrive.
   *
   * @throws UnreadableException if the image is no product, or no longer one
   */
  public static IndexedProduct ofImage(Item image) {
    return UnreadableException.read(image, IndexedProduct::product);
  }

  private static IndexedProduct product(Item image) {
    return of(
        ProductItem.idOf(image),
        ProductItem.card(image),
        ProductItem.revision(image),
        ProductItem.updatedAt(image));
  }

  private static IndexedProduct of(UUID id, ProductCard card, long revision, Instant updatedAt) {
    return new IndexedProduct(
        id,
        revision,
        card.name(),
        card.features(),
        card.categoryId(),
        Traits.of(card),
        kopecks(card.priceRub()),
        updatedAt);
  }

  private static long kopecks(BigDecimal roubles) {
    return roubles.movePointRight(2).longValueExact();
  }

  /** As the index remembers it. */
  public Item toItem() {
    return Item.fragment()
        .with(ID, id.toString())
        .with(REVISION, revision)
        .with(NAME, name)
        .with(FEATURES, String.join("\n", features))
        .with(CATEGORY, categoryId)
        .with(TRAITS, traits.bits())
        .with(KOPECKS, kopecks)
        .with(UPDATED, updatedAt.getEpochSecond());
  }

  public static IndexedProduct fromItem(Item item) {
    return new IndexedProduct(
        UUID.fromString(item.text(ID)),
        item.number(REVISION),
        item.text(NAME),
        item.text(FEATURES).lines().toList(),
        item.text(CATEGORY),
        new Traits((int) item.number(TRAITS)),
        item.number(KOPECKS),
        Instant.ofEpochSecond(item.number(UPDATED)));
  }

  /** The stems of its texts, in order. */
  public Collection<String> stems() {
    return Stems.of(name, features);
  }

  long updatedSeconds() {
    return updatedAt.getEpochSecond();
  }
}
