package shelf.carmodels.reference;

import static java.util.function.Predicate.not;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All lists at one moment.
 *
 * @param version grows whenever one of them changes; 0 as they were shipped
 */
record ReferenceLists(Map<ReferenceList, Listed> lists, long version) {

  /**
   * One of the lists.
   *
   * @param version grows with each change of this one: what its ETag shows
   */
  record Listed(List<Entry> entries, long version) {

    Listed {
      entries = List.copyOf(entries);
    }

    boolean has(String code) {
      return entries.stream().anyMatch(entry -> entry.code().equals(code));
    }
  }

  ReferenceLists {
    lists = Map.copyOf(lists);
  }

  static ReferenceLists shipped() {
    var lists = new EnumMap<ReferenceList, Listed>(ReferenceList.class);
    Shipped.LISTS.forEach((list, entries) -> lists.put(list, new Listed(entries, 0)));
    return new ReferenceLists(lists, 0);
  }

  Listed of(ReferenceList list) {
    return lists.get(list);
  }

  ReferenceLists replacedBy(ReferenceList list, List<Entry> entries) {
    var next = new EnumMap<>(lists);
    next.put(list, new Listed(entries, of(list).version() + 1));
    return new ReferenceLists(next, version + 1);
  }

  boolean know(Code code) {
    return of(code.list()).has(code.text());
  }

  /** Those of the codes that no list has. */
  List<Code> unknown(Collection<Code> codes) {
    return codes.stream().filter(not(this::know)).toList();
  }
}
