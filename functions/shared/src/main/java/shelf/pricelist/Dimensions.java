package shelf.pricelist;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The measures of a product in centimetres.
 *
 * @param measures one for each name of the shape, in their order, each more than 0
 */
public record Dimensions(Shape shape, List<BigDecimal> measures) {

  /** A quarter of pi, more exact than any product is measured. */
  private static final BigDecimal QUARTER_PI = new BigDecimal("0.78539816339744830962");

  private static final int DECIMALS = 2;

  public Dimensions {
    if (measures.size() != shape.measures().size()) {
      throw new IllegalArgumentException(shape + " with " + measures.size() + " measures");
    }
    measures = List.copyOf(measures);
  }

  /** In cubic centimetres, to 2 decimals; empty where the shape has none, or next to none. */
  public Optional<BigDecimal> volume() {
    return exactVolume().map(Dimensions::rounded).filter(volume -> volume.signum() > 0);
  }

  private Optional<BigDecimal> exactVolume() {
    return switch (shape) {
      case BOX -> Optional.of(product(measures));
      case CYLINDER -> Optional.of(cylinder(measures.get(0), measures.get(1)));
      case CIRCLE, LINE, RECTANGLE -> Optional.empty();
    };
  }

  private static BigDecimal cylinder(BigDecimal diameter, BigDecimal height) {
    return product(List.of(QUARTER_PI, diameter, diameter, height));
  }

  private static BigDecimal product(List<BigDecimal> factors) {
    return factors.stream().reduce(BigDecimal.ONE, BigDecimal::multiply);
  }

  /** Without zeros at the end, as a number that was sent is read. */
  private static BigDecimal rounded(BigDecimal volume) {
    var plain = volume.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  /** As the API has it: {@code {"shape": "circle__diameter", "circle": {"diameter_cm": 330}}}. */
  @JsonValue
  Map<String, Object> json() {
    var named = new LinkedHashMap<String, BigDecimal>();
    for (int i = 0; i < measures.size(); i++) {
      named.put(shape.measures().get(i), measures.get(i));
    }
    var json = new LinkedHashMap<String, Object>();
    json.put("shape", shape);
    json.put(shape.member(), named);
    return json;
  }
}
