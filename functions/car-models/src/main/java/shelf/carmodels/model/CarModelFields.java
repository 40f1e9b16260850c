package shelf.carmodels.model;

import java.util.List;
import shelf.carmodels.errors.ModelProblems;
import shelf.http.Body;
import shelf.http.Inputs;
import shelf.http.Range;
import shelf.http.SizeLimit;

/** Reads the body of a create or an update; what is wrong with it, the inputs tell. */
public final class CarModelFields {

  public static final Range YEAR = Range.of(1880, 2100);

  private static final SizeLimit SIZE = new SizeLimit(409_600, ModelProblems.TOO_LARGE);
  private static final Range NAME = Range.of(1, 255);
  private static final Range MILLIMETRES = Range.of(1, 100_000);

  /** Any text: which codes there are, the reference lists say, in 001's words. */
  private static final Range CODE = Range.of(1, 64);

  private static final Texts ATTRIBUTES =
      new Texts("attributes", 2000, "attribute_type_code", Range.of(0, 2000), "value");

  private static final Texts COLORS =
      new Texts("colors", 1000, "color_type_code", Range.of(0, 100), "color_name");

  private CarModelFields() {}

  public static ModelCard read(Inputs inputs) {
    var body = inputs.body(SIZE).object();
    return new ModelCard(
        body.id("brand_id"),
        body.name("model_name", NAME),
        body.maybeInteger("year", YEAR),
        measures(body),
        ATTRIBUTES.read(body),
        COLORS.read(body));
  }

  private static Measures measures(Body body) {
    return new Measures(
        body.maybeInteger("length_mm", MILLIMETRES),
        body.maybeInteger("width_mm", MILLIMETRES),
        body.maybeInteger("height_mm", MILLIMETRES),
        body.maybeInteger("wheelbase_mm", MILLIMETRES));
  }

  /** A list of texts, and how 001 names what each of them says. */
  private record Texts(String list, int most, String type, Range length, String value) {

    List<Text> read(Body body) {
      return body.items(list, most).stream()
          .map(text ->
              new Text(
                  text.text(type, CODE),
                  text.text("language_code", CODE),
                  text.name(value, length)))
          .toList();
    }
  }
}
