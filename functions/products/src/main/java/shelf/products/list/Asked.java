package shelf.products.list;

import shelf.pricelist.Order;

/**
 * What a page is asked for.
 *
 * @param limit how many products it may have
 */
record Asked(Filter filter, Ordering ordering, Position from, int limit) {

  boolean isInOrder(Order order) {
    return ordering.order() == order;
  }
}
