package shelf.local.vk;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Something a community sells.
 *
 * @param price in kopecks
 * @param availability 0 there is some, 1 removed, 2 there is none
 * @param albums ids of those it is in
 */
public record Item(
    long id,
    String title,
    String description,
    long price,
    int availability,
    SortedSet<Long> albums) {

  /** Copies. */
  public Item {
    albums = new TreeSet<>(albums);
  }

  Item in(Collection<Long> others) {
    return new Item(id, title, description, price, availability, new TreeSet<>(others));
  }
}
