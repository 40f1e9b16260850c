package shelf.carmodels.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shelf.showroom.ModelImages;
import shelf.showroom.ModelKeys;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Query;
import shelf.table.UnreadableException;

/**
 * How a row of the list lies in the table: ten thousand ids to a collection, in order. Three more
 * attributes say under what it is found by the indexes, in which nothing else of the table is.
 */
final class ListRowItem {

  private static final String ID = "model_id";
  private static final String BRAND = "brand_id";
  private static final String NAME = "model_name";
  private static final String YEAR = "year";
  private static final String SLOGANS = "slogans";
  private static final String LISTED_BRAND = "listed_brand";
  private static final String LISTED_YEAR = "listed_year";
  private static final String LISTED_BRAND_YEAR = "listed_brand_year";

  private static final List<String> WHERE_A_YEAR_IS_KNOWN =
      List.of(YEAR, LISTED_YEAR, LISTED_BRAND_YEAR);

  private ListRowItem() {}

  static Query.Index ofBrand(long brandId) {
    return new Query.Index("by-brand", LISTED_BRAND, Long.toString(brandId));
  }

  static Query.Index ofYear(int year) {
    return new Query.Index("by-year", LISTED_YEAR, Integer.toString(year));
  }

  static Query.Index ofBrandAndYear(long brandId, int year) {
    return new Query.Index("by-brand-year", LISTED_BRAND_YEAR, brandId + "#" + year);
  }

  static Item toItem(ListRow row) {
    var item =
        Item.at(ModelKeys.row(row.id()))
            .with(ID, row.id())
            .with(BRAND, row.brandId())
            .with(NAME, row.name())
            .withNumber(YEAR, row.year().map(Integer::longValue))
            .with(SLOGANS, slogans(row));
    for (var index : indexes(row)) {
      item = item.with(index.attribute(), index.value());
    }
    return item;
  }

  private static List<Query.Index> indexes(ListRow row) {
    var indexes = new ArrayList<>(List.of(ofBrand(row.brandId())));
    row.year()
        .ifPresent(year -> {
          indexes.add(ofYear(year));
          indexes.add(ofBrandAndYear(row.brandId(), year));
        });
    return indexes;
  }

  private static String slogans(ListRow row) {
    return StoredJson.write(row.slogans());
  }

  /**
   * @throws UnreadableException if the item is no row, or no longer one
   */
  static ListRow fromItem(Item item) {
    return UnreadableException.read(item, ListRowItem::row);
  }

  /** Of a row that nobody can read, too: pages go on behind it. */
  static long id(Item item) {
    return Long.parseLong(item.key().member());
  }

  private static ListRow row(Item item) {
    return new ListRow(
        item.number(ID),
        item.number(BRAND),
        item.text(NAME),
        item.maybeNumber(YEAR).map(Math::toIntExact),
        slogans(item.text(SLOGANS)),
        item.maybeText(ModelImages.FIRST));
  }

  private static Map<String, String> slogans(String json) {
    var slogans = new LinkedHashMap<String, String>();
    StoredJson.members(json)
        .forEach(slogan -> slogans.put(slogan.getKey(), StoredJson.text(slogan.getValue())));
    return slogans;
  }

  /** Makes a row one of its model as it is now. What else is in the row stays: it is not ours. */
  static Expression change(ListRow row) {
    var set = new ArrayList<>(List.of(BRAND, NAME, SLOGANS, LISTED_BRAND));
    if (row.year().isPresent()) {
      set.addAll(WHERE_A_YEAR_IS_KNOWN);
    }
    var assignments = set.stream().map(name -> "#" + name + " = :" + name).toList();
    var text = "SET " + String.join(", ", assignments);
    var change =
        row.year().isPresent()
            ? Expression.of(text)
            : Expression.of(text + " REMOVE #" + String.join(", #", WHERE_A_YEAR_IS_KNOWN));
    return withValues(change, row);
  }

  private static Expression withValues(Expression change, ListRow row) {
    var own = change.with(BRAND, row.brandId()).with(NAME, row.name()).with(SLOGANS, slogans(row));
    var all = row.year().map(year -> own.with(YEAR, year)).orElse(own);
    for (var index : indexes(row)) {
      all = all.with(index.attribute(), index.value());
    }
    return all;
  }
}
