package shelf.products.list;

import java.util.List;
import java.util.Optional;
import shelf.pricelist.Product;

/**
 * A page.
 *
 * @param products in order; fewer than asked for, or none, where more could not be found for the
 *     page's budget
 * @param next where to go on; none at the end of the list, and only there
 */
record FoundPage(List<Product> products, Optional<Position> next) {

  static final FoundPage NONE = new FoundPage(List.of(), Optional.empty());
}
