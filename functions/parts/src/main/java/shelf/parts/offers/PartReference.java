package shelf.parts.offers;

import java.util.Optional;
import shelf.catalog.PartNumber;
import shelf.http.Body;
import shelf.http.Range;

/** How a row of a bulk names its part. */
sealed interface PartReference {

  /** By its id. */
  record ById(long id) implements PartReference {}

  /**
   * By its maker's name and number.
   *
   * @param brand exactly as the registry has it
   * @param normalized of the number, as it is computed
   */
  record ByNumber(String brand, String normalized) implements PartReference {}

  /** Exactly one of the two ways. */
  static PartReference read(Body body) {
    var id = body.maybeId("part_id");
    if (id.isPresent() || !body.has("brand") && !body.has("part_number")) {
      return new ById(id.orElseGet(() -> missing(body)));
    }
    var number = body.name("part_number", Range.of(1, 120));
    return new ByNumber(body.name("brand", Range.of(1, 100)), PartNumber.normalize(number));
  }

  private static long missing(Body body) {
    if (body.faults().isEmpty()) {
      body.fault("part_id", "missing", "Field required: part_id, or brand and part_number");
    }
    return 1;
  }

  /** The field that is at fault when there is no such part. */
  default String field() {
    return this instanceof ById ? "part_id" : "part_number";
  }

  /** The brand's name, if it is by that. */
  default Optional<String> brandName() {
    return this instanceof ByNumber named ? Optional.of(named.brand()) : Optional.empty();
  }
}
