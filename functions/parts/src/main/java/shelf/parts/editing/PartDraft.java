package shelf.parts.editing;

import java.time.Instant;
import shelf.catalog.Part;
import shelf.catalog.PartNumber;
import shelf.http.Body;

/** A part that is to be created: 003's PartCreate. */
record PartDraft(PartNumber number, Part.Place place, Part.Details details) {

  static PartDraft read(Body body) {
    var printed = PartFields.number(body);
    var given = PartFields.maybeNormalized(body);
    if (given.isEmpty()) {
      PartFields.unusable(printed)
          .ifPresent(fault -> body.fault(PartFields.NORMALIZED, fault.type(), fault.msg()));
    }
    var normalized = given.orElseGet(() -> PartNumber.normalize(printed));
    var place = new Part.Place(body.id(PartFields.BRAND), body.id(PartFields.CATEGORY));
    var details =
        new Part.Details(
            PartFields.description(body), PartFields.attributes(body), PartFields.status(body));
    return new PartDraft(new PartNumber(printed, normalized), place, details);
  }

  Part part(long id, Instant now) {
    return Part.create(id, number, place, details, now);
  }
}
