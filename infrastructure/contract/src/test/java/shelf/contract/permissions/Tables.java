package shelf.contract.permissions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shelf.contract.engine.Store;
import shelf.table.Item;
import shelf.table.Key;

/** What lies in the tables, apart from what a failed request may leave there. */
record Tables(Map<Key, Item> items) {

  private static final List<String> NAMES =
      List.of("brands", "parts", "pricing", "products", "car-models", "albums");

  /** Ids that are lost, answers under way, and what is waited for of VK. */
  private static final Set<String> LEFT_BEHIND =
      Set.of(
          "ids",
          "category-ids",
          "supplier-ids",
          "warehouse-ids",
          "rule-ids",
          "image-ids",
          "project-ids",
          "request",
          "token",
          "creations");

  /** The actions that change something. */
  static final Set<String> CHANGES =
      Set.of(
          "dynamodb:PutItem",
          "dynamodb:UpdateItem",
          "dynamodb:DeleteItem",
          "dynamodb:BatchWriteItem");

  /** As these are now; the index of the search is no promise and left out. */
  static Tables of(Everything all, Set<String> names) {
    var items = new HashMap<Key, Item>();
    for (var name : names.stream().filter(NAMES::contains).toList()) {
      for (var item : Store.scan(all.table(name), Tables::matters)) {
        items.put(new Key(name + ":" + item.key().collection(), item.key().member()), item);
      }
    }
    return new Tables(items);
  }

  private static boolean matters(Item item) {
    return !LEFT_BEHIND.contains(item.key().collection().split("#")[0]);
  }

  /** The keys of what has changed since. */
  Set<String> changedSince(Tables before) {
    return Stream.concat(items.keySet().stream(), before.items.keySet().stream())
        .filter(key -> !Objects.equals(items.get(key), before.items.get(key)))
        .map(Key::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
