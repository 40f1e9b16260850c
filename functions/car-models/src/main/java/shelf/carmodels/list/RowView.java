package shelf.carmodels.list;

import java.util.Optional;
import shelf.carmodels.model.Language;
import shelf.carmodels.store.ListRow;

/**
 * A car model as the list shows it.
 *
 * @param imageUrl none as long as models have no images
 */
record RowView(
    long id,
    long brandId,
    String brandName,
    String modelName,
    Optional<Integer> year,
    Optional<String> slogan,
    Optional<String> imageUrl) {

  static RowView of(ListRow row, String brandName, Language language) {
    return new RowView(
        row.id(),
        row.brandId(),
        brandName,
        row.name(),
        row.year(),
        language.pick(row.slogans()),
        Optional.empty());
  }
}
