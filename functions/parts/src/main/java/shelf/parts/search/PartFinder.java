package shelf.parts.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import shelf.catalog.Part;
import shelf.catalog.PartIndex;
import shelf.catalog.PartIndex.Scope;
import shelf.catalog.PartNumber;
import shelf.http.Page;
import shelf.http.Paging;
import shelf.parts.store.PartTable;
import shelf.search.Folding;
import shelf.search.Hit;
import shelf.search.Search;

/**
 * Parts in order: by id, or by how their numbers match. The index says which; the parts themselves
 * are read as they are now, so that nothing shown is older than its last change. What the index has
 * not heard of yet, a deletion or a new number, is left out here.
 */
final class PartFinder {

  private static final int REFILLS = 3;

  /** An empty page would look like the end. */
  private static final int MOST_REFILLS = 40;

  private final PartTable table;
  private final PartIndex index;

  PartFinder(PartTable table, PartIndex index) {
    this.table = table;
    this.index = index;
  }

  /** All parts, by id: one query and no index. */
  Page<Part> all(Paging paging) {
    return all(paging, table::behind);
  }

  /** The same where nobody asks for prices: half as dear. */
  Page<Part> allOfLate(Paging paging) {
    return all(paging, table::latelyBehind);
  }

  private Page<Part> all(Paging paging, BiFunction<Long, Integer, List<Part>> reading) {
    long after = paging.after().map(Long::valueOf).orElse(0L);
    long from = table.passOver(after, paging.skip());
    var found = from == Long.MAX_VALUE ? List.<Part>of() : reading.apply(from, paging.limit() + 1);
    var rest = new Paging(paging.after(), 0, paging.limit());
    return Page.cut(found, rest, part -> Long.toString(part.id()));
  }

  /** The parts of a brand or a category, by id. */
  Page<Part> of(Scope scope, Paging paging) {
    return page(rest -> listed(scope, Optional.empty(), rest), isIn(scope), paging);
  }

  /** The parts with an offer of a supplier, by id. */
  Page<Part> suppliedBy(long supplierId, Scope scope, Paging paging) {
    var supplied = isIn(scope).and(part -> part.supplierIds().contains(supplierId));
    return page(rest -> listed(scope, Optional.of(supplierId), rest), supplied, paging);
  }

  /** Numbers that equal the text, then those that start with it, then those that hold it. */
  Page<Part> byNumber(String text, Scope scope, Paging paging) {
    var folded = Folding.partNumber(text);
    var matching = isIn(scope).and(part -> holds(part.number(), folded));
    return page(rest -> matching(text, scope, rest), matching, paging);
  }

  /** A piece of what the index says. */
  private record Found(List<Long> ids, Optional<String> next) {}

  /** Asks the index for one piece. */
  private interface Source {
    Found find(Paging paging);
  }

  private Found matching(String text, Scope scope, Paging paging) {
    var search = new Search(text, paging.after(), paging.skip(), paging.limit());
    var hits = index.byNumber(scope, search);
    return new Found(hits.hits().stream().map(Hit::documentId).toList(), hits.next());
  }

  private Found listed(Scope scope, Optional<Long> supplierId, Paging paging) {
    int count = paging.skip() + paging.limit();
    var piece = index.list(scope, supplierId, paging.after(), count);
    return new Found(piece.ids().stream().skip(paging.skip()).toList(), piece.next());
  }

  private Page<Part> page(Source source, Predicate<Part> wanted, Paging paging) {
    var found = source.find(paging);
    var rows = new ArrayList<>(rows(found, wanted));
    // Where something was left out, a page is filled up, but not for ever: while a large brand is
    // being purged, the index may be thousands of parts behind. The cursor leads on.
    for (int round = 0; round < (rows.isEmpty() ? MOST_REFILLS : REFILLS); round++) {
      if (rows.size() == paging.limit() || found.next().isEmpty()) {
        break;
      }
      found = source.find(new Paging(found.next(), 0, paging.limit() - rows.size()));
      rows.addAll(rows(found, wanted));
    }
    return new Page<>(List.copyOf(rows), found.next());
  }

  private List<Part> rows(Found found, Predicate<Part> wanted) {
    return table.findAll(found.ids()).values().stream().filter(wanted).toList();
  }

  private static Predicate<Part> isIn(Scope scope) {
    return part ->
        scope.brandId().map(id -> id == part.brandId()).orElse(true)
            && scope.categoryId().map(id -> id == part.categoryId()).orElse(true);
  }

  private static boolean holds(PartNumber number, String folded) {
    return Stream.of(number.printed(), number.normalized())
        .anyMatch(text -> Folding.partNumber(text).contains(folded));
  }
}
