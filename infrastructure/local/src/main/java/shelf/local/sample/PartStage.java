package shelf.local.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Makes the parts of a catalog. */
final class PartStage {
  private final Means means;
  private final Tally tally;
  private final Known known;

  PartStage(Means means, Tally tally, Known known) {
    this.means = means;
    this.tally = tally;
    this.known = known;
  }

  /**
   * What was made before the parts, and learned.
   *
   * @param brands ids by name
   * @param categories ids by path
   */
  record Known(Map<String, Long> brands, Map<CategoryPath, Long> categories, Repeats repeats) {

    private Optional<String> fault(Row row) {
      if (!brands.containsKey(row.get(Column.BRAND))) {
        return Optional.of("there is no such brand");
      }
      if (!categories.containsKey(row.category())) {
        return Optional.of("there is no such category");
      }
      return repeats
          .lineBefore(row)
          .map(
              line -> "brand and number are those of line %d, but for punctuation".formatted(line));
    }
  }

  void create(Rows catalog) {
    try (var bulk = new BulkStage("/api/parts/admin/bulk-create", means, tally)) {
      catalog.each(row -> add(row, bulk));
      bulk.finish();
    }
  }

  private void add(Row row, BulkStage bulk) {
    known
        .fault(row)
        .ifPresentOrElse(
            why -> bulk.reject(new Rejection(row.line(), why)),
            () -> bulk.add(List.of(Json.element(row.line(), part(row)))));
  }

  private ObjectNode part(Row row) {
    var part =
        Json.object()
            .put("part_number", row.get(Column.PART_NUMBER))
            .put("brand_id", known.brands().get(row.get(Column.BRAND)))
            .put("category_id", known.categories().get(row.category()));
    if (!row.get(Column.DESCRIPTION).isEmpty()) {
      part.put("description", row.get(Column.DESCRIPTION));
    }
    var attributes = attributes(row);
    return attributes.isEmpty() ? part : part.set("attributes", attributes);
  }

  private static ObjectNode attributes(Row row) {
    var attributes = Json.object();
    if (!row.get(Column.PACKAGE).isEmpty()) {
      attributes.put("package", row.get(Column.PACKAGE));
    }
    var least = row.get(Column.MIN_QTY);
    if (least.matches("[0-9]{1,9}")) {
      attributes.put("min_qty", Integer.parseInt(least));
    } else if (!least.isEmpty()) {
      attributes.put("min_qty", least);
    }
    return attributes;
  }
}
