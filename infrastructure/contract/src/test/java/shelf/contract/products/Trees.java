package shelf.contract.products;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;

/** Trees of categories, as their PUT takes them. */
final class Trees {

  private Trees() {}

  static String node(String id, String children) {
    return "{\"id\": \"%s\", \"name\": \"Имя %s\", \"children\": %s}".formatted(id, id, children);
  }

  /** Side by side. */
  static String flat(List<String> ids) {
    return ids.stream().map(id -> node(id, "[]")).collect(joining(", ", "[", "]"));
  }

  /** So many side by side, from {@code stem0} on. */
  static String flat(String stem, int count) {
    return flat(IntStream.range(0, count).mapToObj(i -> stem + i).toList());
  }

  /** Each below the one before, from {@code stem1} on. */
  static String deep(String stem, int levels) {
    var tree = "[]";
    for (int level = levels; level > 0; level--) {
      tree = "[" + node(stem + level, tree) + "]";
    }
    return tree;
  }
}
