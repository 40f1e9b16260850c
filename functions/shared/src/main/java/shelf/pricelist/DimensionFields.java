package shelf.pricelist;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import shelf.http.Body;
import shelf.http.DecimalRange;

/** Reads {@code dimensions}, whose members must be those of its shape. */
final class DimensionFields {

  private static final DecimalRange CENTIMETRES = DecimalRange.positive(1_000_000, 2);

  private DimensionFields() {}

  static Dimensions read(Body card) {
    var body = card.object("dimensions");
    var codes = Coded.codes(Shape.values());
    var shape = Coded.of(body.choice("shape", codes), Shape.values()).orElseThrow();
    if (!card.isSound("dimensions")) {
      return anyOf(shape);
    }
    strangers(body, shape);
    if (!body.has(shape.member()) || body.isNull(shape.member())) {
      var msg = "Field required for shape " + shape.code();
      body.fault(shape.member(), Contradiction.TYPE, msg);
      return anyOf(shape);
    }
    var measures = body.object(shape.member());
    return new Dimensions(
        shape, shape.measures().stream().map(name -> measures.decimal(name, CENTIMETRES)).toList());
  }

  private static void strangers(Body body, Shape shape) {
    Stream.of(Shape.values())
        .filter(other -> other != shape)
        .map(Shape::member)
        .filter(member -> body.has(member) && !body.isNull(member))
        .forEach(member ->
            body.fault(member, Contradiction.TYPE, "Not a member of shape " + shape.code()));
  }

  /** Stands where what was sent is faulty. */
  private static Dimensions anyOf(Shape shape) {
    List<BigDecimal> measures = shape.measures().stream().map(name -> BigDecimal.ONE).toList();
    return new Dimensions(shape, measures);
  }
}
