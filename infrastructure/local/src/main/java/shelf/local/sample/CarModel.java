package shelf.local.sample;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One car model of a catalog: what the API takes, made from a row. */
final class CarModel {
  private static final List<Column> ENGINE =
      List.of(Column.CYLINDERS, Column.DISPLACEMENT_CC, Column.POWER_BHP);
  private static final List<Column> NUMBERS =
      List.of(
          Column.YEAR, Column.LENGTH_MM, Column.WIDTH_MM, Column.HEIGHT_MM, Column.WHEELBASE_MM);

  /** Longer ones are no int. */
  private static final String WHOLE = "[0-9]{0,9}";

  private CarModel() {}

  /**
   * What tells car models apart.
   *
   * @param year empty if it is not known
   */
  record Name(long brandId, String model, String year) {
    static Name of(Row row, long brandId) {
      return new Name(brandId, row.get(Column.MODEL), row.get(Column.YEAR));
    }

    /** Of an element of the API's list. */
    static Name of(JsonNode json) {
      return new Name(
          json.path("brand_id").asLong(),
          json.path("model_name").asString(),
          json.path("year").asString(""));
    }
  }

  /** Why a row is none: a number that is no whole one. */
  static Optional<String> fault(Row row) {
    return Stream.of(ENGINE, NUMBERS)
        .flatMap(List::stream)
        .filter(column -> !row.get(column).matches(WHOLE))
        .map(column -> "%s `%s` is not a whole number".formatted(column.header(), row.get(column)))
        .findFirst();
  }

  /** The body to send; the same row gives the same bytes. What is not known is not in it. */
  static byte[] body(Row row, long brandId, CarTexts texts) {
    var body = Json.object().put("brand_id", brandId).put("model_name", row.get(Column.MODEL));
    NUMBERS.forEach(column -> number(column, row.get(column), body));
    texts.write(row, body.putArray("attributes"));
    return Json.bytes(body);
  }

  private static void number(Column column, String value, ObjectNode body) {
    if (!value.isEmpty()) {
      body.put(column.header(), Integer.parseInt(value));
    }
  }
}
