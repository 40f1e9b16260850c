package shelf.parts.editing;

import java.util.List;
import java.util.Optional;
import shelf.catalog.PartNumber;
import shelf.http.Body;
import shelf.http.Fault;
import shelf.http.Range;

/** The names and limits of 003's fields. */
final class PartFields {

  static final String NUMBER = "part_number";
  static final String NORMALIZED = "normalized_part_number";
  static final String BRAND = "brand_id";
  static final String CATEGORY = "category_id";
  static final String DESCRIPTION = "description";
  static final String ATTRIBUTES = "attributes";
  static final String STATUS = "status";

  private static final int MOST_CHARACTERS = PartNumber.MOST_CHARACTERS;
  private static final Range NUMBER_LENGTH = Range.of(1, MOST_CHARACTERS);
  private static final Range DESCRIPTION_LENGTH = Range.of(0, 4000);
  private static final Range STATUS_LENGTH = Range.of(0, 100);
  private static final int ATTRIBUTES_BYTES = 4096;

  private PartFields() {}

  static String number(Body body) {
    return body.name(NUMBER, NUMBER_LENGTH);
  }

  static Optional<String> maybeNumber(Body body) {
    return body.maybeName(NUMBER, NUMBER_LENGTH);
  }

  static Optional<String> maybeNormalized(Body body) {
    return body.maybeName(NORMALIZED, NUMBER_LENGTH);
  }

  static Optional<String> description(Body body) {
    return body.maybeName(DESCRIPTION, DESCRIPTION_LENGTH);
  }

  static Optional<String> attributes(Body body) {
    return body.maybeObjectText(ATTRIBUTES, ATTRIBUTES_BYTES);
  }

  static Optional<String> status(Body body) {
    return body.maybeName(STATUS, STATUS_LENGTH);
  }

  /**
   * What is wrong with the number computed of a printed one, which must be one that could have been
   * given. Nothing is, if the printed one itself is wrong.
   */
  static Optional<Fault> unusable(String printed) {
    int characters = characters(PartNumber.normalize(printed));
    if (printed.isEmpty() || characters(printed) > MOST_CHARACTERS) {
      return Optional.empty();
    }
    if (characters == 0) {
      return fault("missing", "Field required: part_number has no letter or digit");
    }
    var msg = "Field required: computed of part_number it has %d characters, not at most %d";
    return characters > MOST_CHARACTERS
        ? fault("string_too_long", msg.formatted(characters, MOST_CHARACTERS))
        : Optional.empty();
  }

  private static Optional<Fault> fault(String type, String msg) {
    return Optional.of(new Fault(type, List.of("body", NORMALIZED), msg, null));
  }

  private static int characters(String text) {
    return text.codePointCount(0, text.length());
  }
}
