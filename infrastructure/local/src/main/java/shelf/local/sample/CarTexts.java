package shelf.local.sample;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;

/** Words in each language what a row tells of a car: what is not known is not said. */
final class CarTexts {
  private static final int LITRE = 3;

  /** What a car has that burns something. */
  private static final List<Column> FIRE =
      List.of(Column.FUEL, Column.CYLINDERS, Column.DISPLACEMENT_CC);

  private final List<CarTerms> languages = CarTerms.read();

  /** Adds what the API takes as the attributes of a car model. */
  void write(Row row, ArrayNode attributes) {
    languages.forEach(terms -> add("engine", terms, engine(row, terms), attributes));
    add("fuel_type", new Fact("fuel ", row.get(Column.FUEL)), attributes);
    add("drive_type", new Fact("drive ", row.get(Column.DRIVE)), attributes);
    add("transmission", new Fact("automatic ", row.get(Column.AUTOMATIC)), attributes);
  }

  /**
   * A value that has a term of its own.
   *
   * @param kind what the terms of such values begin with
   */
  private record Fact(String kind, String value) {
    /** What the table does not have stays as it is, in English: the others fall back to it. */
    String in(CarTerms terms) {
      return terms.find(kind + value).orElse(terms.isEnglish() ? value : "");
    }
  }

  private void add(String type, Fact fact, ArrayNode attributes) {
    languages.forEach(terms -> add(type, terms, fact.in(terms), attributes));
  }

  private static void add(String type, CarTerms terms, String text, ArrayNode attributes) {
    if (!text.isEmpty()) {
      attributes
          .addObject()
          .put("attribute_type_code", type)
          .put("language_code", terms.language())
          .put("value", text);
    }
  }

  private static String engine(Row row, CarTerms terms) {
    return Stream.of(
            Optional.of(terms.text("electric")).filter(text -> isElectric(row)),
            known(row, Column.DISPLACEMENT_CC).map(CarTexts::litres).map(terms::litres),
            known(row, Column.CYLINDERS).map(terms::cylinders),
            known(row, Column.POWER_BHP).map(terms::power))
        .flatMap(Optional::stream)
        .collect(joining(", "));
  }

  /** It has power, and its catalog has room for what burns, where it has nothing. */
  private static boolean isElectric(Row row) {
    return known(row, Column.POWER_BHP).isPresent()
        && row.values().keySet().containsAll(FIRE)
        && FIRE.stream().allMatch(column -> known(row, column).isEmpty());
  }

  /** With one decimal. */
  private static String litres(String cubicCentimetres) {
    return new BigDecimal(cubicCentimetres)
        .movePointLeft(LITRE)
        .setScale(1, RoundingMode.HALF_UP)
        .toPlainString();
  }

  /** A zero is as good as nothing. */
  private static Optional<String> known(Row row, Column column) {
    return Optional.of(row.get(column)).filter(value -> !value.matches("0*"));
  }
}
