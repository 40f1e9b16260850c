package shelf.local.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plain YAML values: maps with string keys, lists, scalars. */
public final class Tree {

  private Tree() {}

  /** The map as it is, its keys as strings; an empty map when absent. */
  public static Map<String, Object> map(Object value) {
    var copy = new LinkedHashMap<String, Object>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, member) -> copy.put(String.valueOf(key), member));
    }
    return copy;
  }

  /** The list as it is; a single value as a list of one; an empty list when absent. */
  public static List<Object> list(Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> list -> Collections.unmodifiableList(list);
      default -> List.of(value);
    };
  }

  /** As {@link #list}, each element as text. */
  public static List<String> strings(Object value) {
    return list(value).stream().map(String::valueOf).toList();
  }
}
