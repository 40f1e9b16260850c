package shelf.http;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** Numbers of a JSON body: only JSON's own numbers, exactly as written, {@code 5.0} being 5. */
final class JsonNumbers {

  private static final DecimalRange ID = DecimalRange.positive((1L << 53) - 1, 0);

  private JsonNumbers() {}

  static long id(JsonNode value, Place place) {
    return integer(value, ID, place);
  }

  static long integer(JsonNode value, Range range, Place place) {
    return integer(value, DecimalRange.of(range.least(), range.most(), 0), place);
  }

  private static long integer(JsonNode value, DecimalRange range, Place place) {
    if (!value.isNumber()) {
      place.fault("int_type", "Input should be a valid integer", value);
    } else if (plain(value).scale() > 0) {
      var msg = "Input should be a valid integer, got a number with a fractional part";
      place.fault("int_from_float", msg, value);
    } else {
      bound(plain(value), range, place, value);
      return plain(value).longValue();
    }
    return range.most().longValue();
  }

  static BigDecimal decimal(JsonNode value, DecimalRange range, Place place) {
    if (!value.isNumber()) {
      place.fault("float_type", "Input should be a valid number", value);
      return range.most();
    }
    var number = plain(value);
    bound(number, range, place, value);
    if (number.scale() > range.decimals()) {
      var places =
          range.decimals() + (range.decimals() == 1 ? " decimal place" : " decimal places");
      var msg = "Decimal input should have no more than " + places;
      place.fault("decimal_max_places", msg, value);
    }
    return number;
  }

  private static void bound(BigDecimal number, DecimalRange range, Place place, JsonNode value) {
    int toLeast = number.compareTo(range.least());
    if (toLeast <= 0 && !range.includesLeast()) {
      place.fault("greater_than", "Input should be greater than " + range.least(), value);
    } else if (toLeast < 0) {
      var msg = "Input should be greater than or equal to " + range.least();
      place.fault("greater_than_equal", msg, value);
    } else if (number.compareTo(range.most()) > 0) {
      var msg = "Input should be less than or equal to " + range.most();
      place.fault("less_than_equal", msg, value);
    }
  }

  /** Without zeros behind the point, and without the exponent that stripping them may leave. */
  private static BigDecimal plain(JsonNode value) {
    var number = value.decimalValue().stripTrailingZeros();
    return number.scale() < 0 ? number.setScale(0) : number;
  }
}
