package shelf.products.editing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shelf.media.RemovedMedia;
import shelf.media.RemovedMedia.Removed;
import shelf.pricelist.CategoryCount;
import shelf.pricelist.Product;
import shelf.pricelist.ProductItem;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Refusal;
import shelf.table.Table;
import shelf.table.Transaction;

/** The access patterns of products, as {@code infrastructure/data-model.md} lists them. */
final class ProductTable {

  /** The index in a transaction of the write that counts a product in its new category. */
  private static final int CATEGORY_WRITE = 1;

  private final Table table;
  private final Clock clock;

  ProductTable(Table table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  Optional<Product> find(UUID id) {
    return table.get(ProductItem.key(id)).map(ProductItem::fromItem);
  }

  /** Adds a product; refused if its category is unknown or its slug is taken. */
  Transaction create(Product product) {
    var transaction =
        table.transaction().put(table, ProductItem.toItem(product), Expression.absent());
    CategoryCount.add(transaction, table, product.card().categoryId());
    product.card().slug().ifPresent(slug -> takeSlug(transaction, slug, product.id()));
    return transaction;
  }

  /** Refused as {@link #create} is, and if somebody changed the product since. */
  List<Refusal> replace(Product seen, Product next) {
    var transaction = table.transaction().put(table, ProductItem.toItem(next), stillAt(seen));
    if (movesCategory(seen, next)) {
      CategoryCount.add(transaction, table, next.card().categoryId());
      CategoryCount.remove(transaction, table, seen.card().categoryId());
    }
    var slug = next.card().slug();
    if (!slug.equals(seen.card().slug())) {
      slug.ifPresent(taken -> takeSlug(transaction, taken, next.id()));
      seen.card().slug().ifPresent(freed -> freeSlug(transaction, freed, seen.id()));
    }
    return transaction.commit();
  }

  static boolean movesCategory(Product seen, Product next) {
    return !seen.card().categoryId().equals(next.card().categoryId());
  }

  /** Whether it was the new category that is not there. */
  static boolean lacksCategory(List<Refusal> refusals) {
    return refusals.stream().anyMatch(refusal -> refusal.index() == CATEGORY_WRITE);
  }

  /** Another product's slug that was in the way. */
  static Optional<Item> takenSlug(List<Refusal> refusals, UUID id) {
    return refusals.stream()
        .flatMap(refusal -> refusal.found().stream())
        .filter(found -> ProductItem.isSlug(found.key()))
        .filter(slug -> !ProductItem.holder(slug).equals(id))
        .findFirst();
  }

  /** Has its images removed, too. Answers whether the product was still as seen. */
  boolean delete(Product seen) {
    var transaction = table.transaction().delete(table, ProductItem.key(seen.id()), stillAt(seen));
    CategoryCount.remove(transaction, table, seen.card().categoryId());
    seen.card().slug().ifPresent(slug -> freeSlug(transaction, slug, seen.id()));
    RemovedMedia.note(transaction, table, new Removed(seen.imageKeys(), List.of()), clock);
    return transaction.commit().isEmpty();
  }

  private void takeSlug(Transaction transaction, String slug, UUID holder) {
    transaction.put(table, ProductItem.slugItem(slug, holder), Expression.absent());
  }

  private void freeSlug(Transaction transaction, String slug, UUID holder) {
    var held = Expression.of("#product_id = :holder").with("holder", holder.toString());
    transaction.delete(table, ProductItem.slugKey(slug), held);
  }

  private static Expression stillAt(Product seen) {
    return Expression.of("#version = :version").with("version", seen.history().version());
  }
}
