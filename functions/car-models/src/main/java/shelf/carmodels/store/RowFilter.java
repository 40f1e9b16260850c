package shelf.carmodels.store;

import java.util.Optional;
import shelf.table.Query;

/** Which car models a list shows: all of them, or those of a brand, of a year, of both. */
public record RowFilter(Optional<Long> brandId, Optional<Integer> year) {

  /** In a fixed spelling, as cursors are bound to it. */
  public String text() {
    return "?brand_id=" + shown(brandId) + "&year=" + shown(year);
  }

  private static String shown(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  public boolean admits(ListRow row) {
    return (brandId.isEmpty() || brandId.get() == row.brandId())
        && (year.isEmpty() || year.equals(row.year()));
  }

  /** The index in which its rows lie side by side; none for the table itself. */
  Optional<Query.Index> index() {
    if (brandId.isPresent() && year.isPresent()) {
      return Optional.of(ListRowItem.ofBrandAndYear(brandId.get(), year.get()));
    }
    return brandId.map(ListRowItem::ofBrand).or(() -> year.map(ListRowItem::ofYear));
  }
}
