package shelf.parts.offers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shelf.catalog.PartItem;
import shelf.catalog.PartNumber;
import shelf.parts.store.PartTable;
import shelf.registry.BrandRegistry;
import shelf.table.Key;

/** Finds the ids of the parts that a bulk names, and remembers the brands of one request. */
final class PartResolver {

  private final PartTable table;
  private final BrandRegistry registry;
  private final Map<String, Optional<Long>> brands = new HashMap<>();

  PartResolver(PartTable table, BrandRegistry registry) {
    this.table = table;
    this.registry = registry;
  }

  /** The ids of those that exist. A part that is named by its id is taken at its word. */
  Map<PartReference, Long> resolve(List<PartReference> references) {
    look(references.stream().flatMap(each -> each.brandName().stream()).distinct().toList());
    var keys = new HashMap<PartReference, Key>();
    var ids = new HashMap<PartReference, Long>();
    for (var reference : references) {
      switch (reference) {
        case PartReference.ById part -> ids.put(reference, part.id());
        case PartReference.ByNumber part -> key(part).ifPresent(key -> keys.put(reference, key));
      }
    }
    var found = table.findIds(keys.values());
    keys.forEach((reference, key) ->
        Optional.ofNullable(found.get(key)).ifPresent(id -> ids.put(reference, id)));
    return ids;
  }

  private void look(List<String> names) {
    var unknown = names.stream().filter(name -> !brands.containsKey(name)).toList();
    var found = registry.findIds(unknown);
    unknown.forEach(name -> brands.put(name, Optional.ofNullable(found.get(name))));
  }

  private Optional<Key> key(PartReference.ByNumber part) {
    // Computed of a number, it may come out longer than any part's can be, or empty.
    int characters = part.normalized().codePointCount(0, part.normalized().length());
    return characters == 0 || characters > PartNumber.MOST_CHARACTERS
        ? Optional.empty()
        : brands.get(part.brand()).map(id -> PartItem.numberKey(id, part.normalized()));
  }

  /** Whether it is the brand that does not exist. */
  boolean lacksBrand(PartReference reference) {
    return reference.brandName().filter(name -> brands.get(name).isEmpty()).isPresent();
  }
}
