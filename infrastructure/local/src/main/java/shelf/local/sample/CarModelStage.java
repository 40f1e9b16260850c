package shelf.local.sample;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import shelf.local.sample.SingleStage.Routes;
import shelf.local.sample.SingleStage.Thing;

/** Makes the car models of a catalog. */
final class CarModelStage {
  private static final String LIST = "/marketplace/car-models";
  private static final Routes ROUTES = new Routes("/admin" + LIST, LIST + "/");

  private final Means means;
  private final Tally tally;
  private final Map<String, Long> brands;
  private final CarTexts texts = new CarTexts();

  /** The ids of those that were there before. */
  private final Map<CarModel.Name, String> known = new HashMap<>();

  /** Where in the catalog each first appears. */
  private final Map<CarModel.Name, Long> lines = new HashMap<>();

  /**
   * @param brands ids by name
   */
  CarModelStage(Means means, Tally tally, Map<String, Long> brands) {
    this.means = means;
    this.tally = tally;
    this.brands = brands;
  }

  void create(Rows catalog) {
    means
        .api()
        .each(
            LIST + "?limit=200",
            each -> known.put(CarModel.Name.of(each), each.path("id").asString()));
    try (var single = new SingleStage(ROUTES, means, tally)) {
      catalog.each(row -> add(row, single));
      single.finish();
    }
  }

  private void add(Row row, SingleStage single) {
    fault(row)
        .ifPresentOrElse(
            why -> single.reject(new Rejection(row.line(), why)), () -> single.add(thing(row)));
  }

  private Optional<String> fault(Row row) {
    if (!brands.containsKey(row.get(Column.BRAND))) {
      return Optional.of("there is no such brand");
    }
    return CarModel.fault(row)
        .or(() ->
            Optional.ofNullable(lines.putIfAbsent(name(row), row.line()))
                .map("brand, model and year are those of line %d"::formatted));
  }

  private Thing thing(Row row) {
    long brand = brands.get(row.get(Column.BRAND));
    var body = CarModel.body(row, brand, texts);
    return new Thing(row.line(), body, known.getOrDefault(name(row), ""));
  }

  private CarModel.Name name(Row row) {
    return CarModel.Name.of(row, brands.get(row.get(Column.BRAND)));
  }
}
