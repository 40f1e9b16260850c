package shelf.images.gallery;

import java.util.List;
import shelf.table.Expression;
import shelf.table.Item;

/** Puts images behind those that an item has, as long as there is room. */
final class Appending {

  private Appending() {}

  static Expression of(List<Item> added) {
    return Expression.of(
            "SET #images = list_append(if_not_exists(#images, :none), :added) ADD #version :one")
        .with("none", List.<Item>of())
        .with("added", added)
        .with("one", 1);
  }

  /**
   * What has to be so.
   *
   * @param most images that the item may have afterwards
   */
  static Expression room(List<Item> added, int most) {
    return Expression.of("attribute_not_exists(#images) OR size(#images) <= :room")
        .with("room", most - added.size());
  }
}
