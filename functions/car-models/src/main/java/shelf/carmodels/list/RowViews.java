package shelf.carmodels.list;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.carmodels.model.Language;
import shelf.carmodels.store.BrandNames;
import shelf.carmodels.store.CarModelTable;
import shelf.carmodels.store.ListRow;
import shelf.carmodels.store.RowFilter;
import shelf.media.MediaUrls;

/** Shows rows with the names of their brands. */
final class RowViews {

  private static final Logger LOG = LoggerFactory.getLogger(RowViews.class);

  private final CarModelTable table;
  private final BrandNames brands;

  private final MediaUrls urls;

  RowViews(CarModelTable table, BrandNames brands, MediaUrls urls) {
    this.table = table;
    this.brands = brands;
    this.urls = urls;
  }

  /**
   * The rows in a language. One whose brand has gone is behind: its model has gone, or to another
   * brand. It is looked at again, and left out if it is no longer one of the list.
   */
  List<RowView> of(List<ListRow> rows, RowFilter filter, Language language) {
    var names = names(rows);
    var behind = rows.stream().filter(row -> !names.containsKey(row.brandId())).toList();
    var latest = behind.isEmpty() ? Map.<Long, RowView>of() : again(behind, filter, language);
    return rows.stream()
        .flatMap(row ->
            Optional.ofNullable(names.get(row.brandId()))
                .map(name -> view(row, name, language))
                .or(() -> Optional.ofNullable(latest.get(row.id())))
                .stream())
        .toList();
  }

  private Map<Long, String> names(Collection<ListRow> rows) {
    return brands.of(rows.stream().map(ListRow::brandId).collect(toSet()));
  }

  private RowView view(ListRow row, String brandName, Language language) {
    return RowView.of(row, brandName, row.imageKey().map(urls::small), language);
  }

  /** By id. */
  private Map<Long, RowView> again(List<ListRow> behind, RowFilter filter, Language language) {
    var latest = table.findRows(behind.stream().map(ListRow::id).toList()).values();
    var rows = latest.stream().filter(filter::admits).toList();
    var names = names(rows);
    return rows.stream()
        .filter(row -> isNamed(row, names))
        .map(row -> view(row, names.get(row.brandId()), language))
        .collect(Collectors.toMap(RowView::id, view -> view));
  }

  /** No brand goes as long as it has models, but the two tables can be restored apart. */
  private static boolean isNamed(ListRow row, Map<Long, String> names) {
    boolean named = names.containsKey(row.brandId());
    if (!named) {
      LOG.error("Left out of the list: car model {}, as brand {} is gone", row.id(), row.brandId());
    }
    return named;
  }
}
