package shelf.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shelf.search.Folding;
import shelf.search.Hit;
import shelf.search.Hits;
import shelf.search.Search;
import shelf.search.SuffixIndex;
import shelf.table.Digits;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Query;
import shelf.table.Table;

/**
 * What the table <b>search</b> knows of brands: the suffixes of their names, and their order by
 * number of parts. The indexer writes {@link #entries}; nobody else writes.
 */
public final class BrandIndex {

  private static final SuffixIndex NAMES = new SuffixIndex("brand-name", Folding::caseless);
  private static final String RANKS = "brand-rank";

  private final Table search;

  public BrandIndex(Table search) {
    this.search = search;
  }

  /** All entries of a brand. */
  public static List<Item> entries(Brand brand) {
    var entries = new ArrayList<>(NAMES.entries(new Hit(brand.id(), brand.name())));
    entries.add(Item.at(new Key(RANKS, rank(brand))).with(SuffixIndex.DOCUMENT, brand.id()));
    return entries;
  }

  /** Sorts brands by number of parts, the most first, then by name, then by id. */
  public static String rank(Brand brand) {
    return Digits.descending(brand.parts()) + brand.name() + '\u0001' + Digits.id(brand.id());
  }

  /** The id of the brand that an item of the table is an entry of, if it is of a brand. */
  public static Optional<Long> brandOf(Item entry) {
    boolean ours = entry.key().collection().equals(RANKS) || NAMES.owns(entry.key().collection());
    return ours ? Optional.of(entry.number(SuffixIndex.DOCUMENT)) : Optional.empty();
  }

  public Hits byName(Search asked) {
    return NAMES.page(search, asked);
  }

  /** The brands that had the most parts a moment ago. */
  public Ranks ranks(Optional<String> after, int most) {
    var items = search.query(Query.of(RANKS).after(after).limit(most));
    var ids = items.stream().map(item -> item.number(SuffixIndex.DOCUMENT)).toList();
    boolean more = items.size() == most;
    return new Ranks(ids, more ? Optional.of(items.getLast().key().member()) : Optional.empty());
  }

  /**
   * A piece of the order by number of parts.
   *
   * @param ids of the brands, the leading first
   * @param next behind which to go on, if there are more
   */
  public record Ranks(List<Long> ids, Optional<String> next) {}
}
