package shelf.parts.search;

import shelf.catalog.Part;
import shelf.parts.price.BestOffer;
import shelf.parts.price.Pricing;
import shelf.parts.price.Quote;

/**
 * A row of the search, as 003 shows it.
 *
 * @param bestOffer null without a usable offer
 */
record SearchRow(
    long partId, String partNumber, long brandId, long categoryId, BestOffer bestOffer) {

  static SearchRow of(Part part, Pricing pricing) {
    return new SearchRow(
        part.id(),
        part.number().printed(),
        part.brandId(),
        part.categoryId(),
        pricing.quote(part).map(Quote::bestOffer).orElse(null));
  }
}
