package shelf.parts.categories;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All categories, as they were at one version of the tree. */
final class CategoryTree {

  private final long version;
  private final Map<Long, Category> byId = new LinkedHashMap<>();

  /**
   * @param version grows with each change of any of them
   */
  CategoryTree(long version, List<Category> categories) {
    this.version = version;
    categories.forEach(category -> byId.put(category.id(), category));
  }

  long version() {
    return version;
  }

  int size() {
    return byId.size();
  }

  Optional<Category> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The other category that stands in the way of this one's name. */
  Optional<Category> namesake(Category wanted) {
    return byId.values().stream()
        .filter(other -> other.id() != wanted.id())
        .filter(other -> other.parentId().equals(wanted.parentId()))
        .filter(other -> other.name().equals(wanted.name()))
        .findFirst();
  }

  long children(long id) {
    return byId.values().stream().filter(other -> other.parentId().equals(Optional.of(id))).count();
  }

  /** Whether one category is the other, or lies anywhere below it. */
  boolean isWithin(long id, long ancestor) {
    var at = Optional.of(id);
    while (at.isPresent() && at.get() != ancestor) {
      at = find(at.get()).flatMap(Category::parentId);
    }
    return at.isPresent();
  }
}
