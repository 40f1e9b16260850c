package shelf.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shelf.search.Folding;
import shelf.search.Hits;
import shelf.search.Search;
import shelf.search.Searchable;
import shelf.search.Subset;
import shelf.search.Subset.View;
import shelf.search.SuffixIndex;
import shelf.table.Digits;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Query;
import shelf.table.Table;

/**
 * What the table <b>search</b> knows of parts: the suffixes of their numbers, and their ids by
 * brand, category and supplier. The indexer writes {@link #entries}; nobody else writes.
 *
 * <p>Each list by id is one collection, not one for each block of ids: blocks would not spread the
 * writes, since new parts have neighbouring ids, and would make a reader walk those where a brand
 * or supplier has nothing. The price: DynamoDB takes about 1 000 new parts a second of one brand,
 * category or supplier, and fewer where their numbers share many characters. Above that the index
 * lags behind the catalog and catches up; no write of the catalog waits for it.
 */
public final class PartIndex {

  private static final SuffixIndex NUMBERS =
      new SuffixIndex("part-number", Folding::partNumber, SuffixIndex.Repeats.APART);

  /** Read by brand and category only; in the table itself each entry is a collection. */
  private static final String LIST = "part-list";

  private static final String LISTED = LIST + "#";
  private static final String SUPPLIED = "part-supplier#";

  private final Table search;

  public PartIndex(Table search) {
    this.search = search;
  }

  /** All entries of a part. */
  public static List<Item> entries(IndexedPart part) {
    var number = part.number();
    var entries =
        new ArrayList<>(
            NUMBERS.entries(
                new Searchable(
                    part.id(), number.printed(), Optional.of(number.normalized()), subsets(part))));
    entries.add(listed(part));
    part.supplierIds().forEach(supplierId -> entries.add(supplied(part, supplierId)));
    return entries;
  }

  private static Item listed(IndexedPart part) {
    var entry = entry(part, LISTED + Digits.id(part.id()));
    for (var subset : subsets(part)) {
      entry = subset.mark(entry, LIST);
    }
    return entry;
  }

  private static Item supplied(IndexedPart part, long supplierId) {
    var collection = SUPPLIED + supplierId;
    return ofCategory(part.categoryId()).mark(entry(part, collection), collection);
  }

  private static Item entry(IndexedPart part, String collection) {
    return Item.at(new Key(collection, Digits.id(part.id()))).with(SuffixIndex.DOCUMENT, part.id());
  }

  private static List<Subset> subsets(IndexedPart part) {
    return List.of(
        ofBrand(part.brandId()),
        ofCategory(part.categoryId()),
        ofBoth(part.brandId(), part.categoryId()));
  }

  private static Subset ofBrand(long brandId) {
    return new Subset(View.BRAND, Long.toString(brandId));
  }

  private static Subset ofCategory(long categoryId) {
    return new Subset(View.CATEGORY, Long.toString(categoryId));
  }

  private static Subset ofBoth(long brandId, long categoryId) {
    return new Subset(View.BRAND_CATEGORY, brandId + "/" + categoryId);
  }

  /** The id of the part that an item of the table is an entry of, if it is of a part. */
  public static Optional<Long> partOf(Item entry) {
    var collection = entry.key().collection();
    boolean ours =
        collection.startsWith(LISTED)
            || collection.startsWith(SUPPLIED)
            || NUMBERS.owns(collection);
    return ours ? Optional.of(entry.number(SuffixIndex.DOCUMENT)) : Optional.empty();
  }

  /** The parts whose printed or normalized number holds the query, as {@link Folding} reads it. */
  public Hits byNumber(Scope scope, Search asked) {
    return NUMBERS.page(search, scope.subset(), asked);
  }

  /**
   * The parts of a brand or category or with offers of a supplier, by id.
   *
   * @param scope a brand, a category or both; with a supplier a category or nothing
   * @param supplierId only parts of which this supplier has an offer
   * @param after the position behind which to go on, as {@link PartIds#next} gave it
   * @param count how many at most
   * @throws IllegalArgumentException for all parts, and for a brand's parts of a supplier: no list
   *     is kept of these
   */
  public PartIds list(Scope scope, Optional<Long> supplierId, Optional<String> after, int count) {
    var range =
        supplierId
            .map(id -> suppliedBy(id, scope))
            .orElseGet(() -> listedIn(scope, after.orElse("")));
    // One more than asked: it tells whether there is a next page.
    var items = search.query(range.after(after).limit(count + 1));
    var ids = items.stream().limit(count).map(item -> item.number(SuffixIndex.DOCUMENT)).toList();
    boolean more = items.size() > count;
    return new PartIds(ids, more ? Optional.of(Digits.id(ids.getLast())) : Optional.empty());
  }

  private static Query suppliedBy(long supplierId, Scope scope) {
    if (scope.brandId().isPresent()) {
      throw new IllegalArgumentException("No list by brand and supplier");
    }
    var collection = SUPPLIED + supplierId;
    var all = Query.of(collection);
    return scope.subset().map(some -> all.through(some.of(collection))).orElse(all);
  }

  private static Query listedIn(Scope scope, String after) {
    var subset =
        scope.subset().orElseThrow(() -> new IllegalArgumentException("No list of all parts"));
    return Query.of(LISTED + after).through(subset.of(LIST));
  }

  /** Whether some part has an offer of the supplier, as far as the index knows. */
  public boolean hasOffersOf(long supplierId) {
    return !search.query(Query.of(SUPPLIED + supplierId).limit(1)).isEmpty();
  }

  /**
   * Which parts are asked for.
   *
   * @param brandId only those of this brand
   * @param categoryId only those of this category
   */
  public record Scope(Optional<Long> brandId, Optional<Long> categoryId) {

    private Optional<Subset> subset() {
      return brandId.isPresent() && categoryId.isPresent()
          ? Optional.of(ofBoth(brandId.get(), categoryId.get()))
          : brandId.map(PartIndex::ofBrand).or(() -> categoryId.map(PartIndex::ofCategory));
    }
  }

  /**
   * A piece of a list.
   *
   * @param ids ascending
   * @param next behind which to go on, if there are more
   */
  public record PartIds(List<Long> ids, Optional<String> next) {}
}
