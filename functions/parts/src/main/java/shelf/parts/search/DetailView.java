package shelf.parts.search;

import java.util.Optional;
import shelf.catalog.Part;
import shelf.parts.price.Amounts;
import shelf.parts.price.Availability;
import shelf.parts.price.DeliveryRange;
import shelf.parts.price.Quote;

/**
 * A part as 003 shows it to buyers.
 *
 * @param pricing null without a usable offer
 */
record DetailView(
    long id,
    String partNumber,
    long brandId,
    long categoryId,
    Amounts pricing,
    Availability availability,
    DeliveryRange deliveryRange) {

  static DetailView of(Part part, Optional<Quote> quote) {
    return new DetailView(
        part.id(),
        part.number().printed(),
        part.brandId(),
        part.categoryId(),
        quote.map(Quote::pricing).orElse(null),
        quote.map(Quote::availability).orElse(Availability.UNKNOWN),
        quote.map(Quote::deliveryRange).orElse(DeliveryRange.UNKNOWN));
  }
}
