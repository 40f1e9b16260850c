package shelf.products.list;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import shelf.pricelist.IndexedProduct;
import shelf.pricelist.Order;
import shelf.pricelist.Product;
import shelf.search.StoredOrder;

/** What a list must show, by looking at each product. */
final class Truth {

  private Truth() {}

  static List<UUID> of(Collection<Product> catalog, Asked asked) {
    return catalog.stream()
        .filter(product -> asked.filter().passes(IndexedProduct.of(product)))
        .sorted(comparator(asked.ordering()))
        .map(Product::id)
        .toList();
  }

  /** Texts of UUIDs sort as their bytes do, which Java's numbers do not. */
  private static Comparator<Product> comparator(Ordering ordering) {
    Comparator<Product> byId = Comparator.comparing(product -> product.id().toString());
    Comparator<Product> ascending =
        switch (ordering.order()) {
          case CREATED -> byId;
          case PRICE ->
              Comparator.<Product, BigDecimal>comparing(each -> each.card().priceRub())
                  .thenComparing(byId);
          case UPDATED ->
              Comparator.<Product, Instant>comparing(each -> each.history().updatedAt())
                  .thenComparing(byId);
          case NAME -> Comparator.comparing(Truth::named, StoredOrder.OF_TEXTS);
        };
    return ordering.descending() ? ascending.reversed() : ascending;
  }

  private static String named(Product product) {
    return Order.NAME.place(IndexedProduct.of(product));
  }
}
