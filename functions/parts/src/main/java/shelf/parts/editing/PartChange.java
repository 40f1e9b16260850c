package shelf.parts.editing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import shelf.catalog.Part;
import shelf.catalog.PartNumber;
import shelf.http.Body;
import shelf.http.Problem;

/**
 * A change of a part: 003's PartUpdate. What is not given stays. A normalized number that was
 * computed is computed again from a new number; one that a client gave stays until another is
 * given.
 *
 * @param description what to make of the present one; null in the body clears it
 */
record PartChange(
    Optional<String> printed,
    Optional<String> normalized,
    Optional<Long> brandId,
    Optional<Long> categoryId,
    UnaryOperator<Optional<String>> description,
    UnaryOperator<Optional<String>> attributes,
    UnaryOperator<Optional<String>> status) {

  static PartChange read(Body body) {
    var printed = PartFields.maybeNumber(body);
    var normalized = PartFields.maybeNormalized(body);
    return new PartChange(
        printed,
        normalized,
        body.maybeId(PartFields.BRAND),
        body.maybeId(PartFields.CATEGORY),
        change(body, PartFields.DESCRIPTION, PartFields.description(body)),
        change(body, PartFields.ATTRIBUTES, PartFields.attributes(body)),
        change(body, PartFields.STATUS, PartFields.status(body)));
  }

  private static UnaryOperator<Optional<String>> change(
      Body body, String field, Optional<String> given) {
    return present -> body.has(field) ? given : present;
  }

  /**
   * The part as it shall be; the very same where nothing changes.
   *
   * @throws Problem 422 if the new number leaves nothing to compute another from
   */
  Part applyTo(Part part, Instant now) {
    var number = number(part.number());
    var place =
        new Part.Place(brandId.orElse(part.brandId()), categoryId.orElse(part.categoryId()));
    var old = part.details();
    var details =
        new Part.Details(
            description.apply(old.description()),
            attributes.apply(old.attributes()),
            status.apply(old.status()));
    boolean same =
        number.equals(part.number()) && place.equals(part.place()) && details.equals(old);
    return same ? part : part.edited(number, place, details, now);
  }

  private PartNumber number(PartNumber old) {
    var number = printed.orElse(old.printed());
    return new PartNumber(number, normalized.orElseGet(() -> normalized(old, number)));
  }

  private static String normalized(PartNumber old, String number) {
    if (!old.isComputed() || number.equals(old.printed())) {
      return old.normalized();
    }
    // Only now is it known that the number must be computed.
    PartFields.unusable(number)
        .ifPresent(fault -> {
          throw Problem.unprocessable(List.of(fault));
        });
    return PartNumber.normalize(number);
  }
}
