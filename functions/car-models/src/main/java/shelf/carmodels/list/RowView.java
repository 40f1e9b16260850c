package shelf.carmodels.list;

import java.util.Optional;
import shelf.carmodels.model.Language;
import shelf.carmodels.store.ListRow;

/**
 * A car model as the list shows it.
 *
 * @param imageUrl of the first image, as small as lists want it
 */
record RowView(
    long id,
    long brandId,
    String brandName,
    String modelName,
    Optional<Integer> year,
    Optional<String> slogan,
    Optional<String> imageUrl) {

  static RowView of(ListRow row, String brandName, Optional<String> imageUrl, Language language) {
    return new RowView(
        row.id(),
        row.brandId(),
        brandName,
        row.name(),
        row.year(),
        language.pick(row.slogans()),
        imageUrl);
  }
}
