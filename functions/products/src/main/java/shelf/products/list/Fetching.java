package shelf.products.list;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.pricelist.IndexedProduct;
import shelf.pricelist.Product;
import shelf.pricelist.ProductItem;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.UnreadableException;

/**
 * The second half of a page: the products themselves. What has changed since its row was written is
 * left out where it is no match any more, or has another place.
 */
final class Fetching {

  private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);

  /** What a page may cost in all. */
  private static final double UNITS = 30;

  /** So many products at least can be fetched to be put in order. */
  static final int AIM = 22;

  private static final int SPARE = 2;

  /** So many products one call fetches. */
  private static final int AT_ONCE = 100;

  private final Function<Collection<Key>, Map<Key, Item>> products;

  /**
   * @param products the items that exist of those asked for, eventually consistent
   */
  Fetching(Function<Collection<Key>, Map<Key, Item>> products) {
    this.products = products;
  }

  /** A product that is asked for, and where it is. */
  private record Placed(Product product, String place) {}

  FoundPage page(Asked asked, Merged merged) {
    if (merged.cut() || !isFetchable(asked, merged)) {
      return new FoundPage(List.of(), Optional.of(asked.from().goingStepwise()));
    }
    return merged.unplaced().isEmpty() ? ofPlaced(asked, merged) : ofUnplaced(asked, merged);
  }

  private static boolean isFetchable(Asked asked, Merged merged) {
    int most = Math.max(asked.limit() + 1, (int) ((UNITS - merged.units()) * 2));
    return merged.unplaced().isEmpty() || merged.unplaced().size() + merged.placed().size() <= most;
  }

  private FoundPage ofPlaced(Asked asked, Merged merged) {
    var hits = merged.placed().stream().limit(asked.limit() + spare(asked)).toList();
    var fetched = fetch(asked, hits.stream().map(Merged.Hit::id).toList());
    var found =
        hits.stream()
            .flatMap(hit -> Optional.ofNullable(fetched.get(hit.place())).stream())
            .toList();
    boolean all = hits.size() == merged.placed().size();
    var end = all ? merged.frontier() : Optional.of(hits.getLast().place());
    return page(asked, found, end);
  }

  /** Rows are not quite sure of words: some more make up for those that were wrong. */
  private static int spare(Asked asked) {
    return asked.filter().words().isEmpty() ? 0 : Math.clamp(AT_ONCE - asked.limit(), 0, SPARE);
  }

  /**
   * @param found in order
   * @param end up to where they were looked for; none if to the end
   */
  private static FoundPage page(Asked asked, List<Placed> found, Optional<String> end) {
    var shown = found.stream().limit(asked.limit()).toList();
    boolean more = found.size() > shown.size();
    var next = more ? Optional.of(shown.getLast().place()) : end;
    var products = shown.stream().map(Placed::product).toList();
    return new FoundPage(products, next.map(asked.from()::movedTo));
  }

  /** All are fetched, and then in order. */
  private FoundPage ofUnplaced(Asked asked, Merged merged) {
    var order = Comparator.comparing(Placed::place, asked.ordering().comparator());
    var found =
        fetch(asked, merged.unplaced()).values().stream()
            .filter(each -> asked.ordering().isBehind(each.place(), asked.from().place()))
            .sorted(order)
            .toList();
    return page(asked, found, Optional.empty());
  }

  /** Those that are asked for, by their places as they are now. */
  private Map<String, Placed> fetch(Asked asked, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return products.apply(ids.stream().distinct().map(ProductItem::key).toList()).values().stream()
        .flatMap(item -> readable(item).stream())
        .flatMap(product -> placed(asked, product).stream())
        .collect(Collectors.toMap(Placed::place, each -> each));
  }

  /** One product that nobody can read must not take the others of its page with it. */
  private static Optional<Product> readable(Item item) {
    try {
      return Optional.of(ProductItem.fromItem(item));
    } catch (UnreadableException e) {
      LOG.error("A product is left out of a page", e);
      return Optional.empty();
    }
  }

  private static Optional<Placed> placed(Asked asked, Product product) {
    var indexed = IndexedProduct.of(product);
    var place = asked.ordering().order().place(indexed);
    return asked.filter().passes(indexed)
        ? Optional.of(new Placed(product, place))
        : Optional.empty();
  }
}
