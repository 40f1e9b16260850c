package shelf.parts.offers;

import shelf.bulk.Batch;
import shelf.bulk.Failure;
import shelf.catalog.Offer;
import shelf.http.Body;

/**
 * A row of a bulk of offers.
 *
 * @param part as the row names it
 */
record OfferRow(PartReference part, Offer offer) {

  private record Identity(PartReference part, Offer.Source source) {}

  /** Reads the rows: every supplier and warehouse once for a part. */
  static final class Reading implements Batch.Reading<OfferRow> {

    @Override
    public OfferRow read(Body element) {
      return new OfferRow(PartReference.read(element.object()), OfferInput.read(element));
    }

    @Override
    public Object identity(OfferRow row) {
      return new Identity(row.part(), row.offer().source());
    }

    @Override
    public Failure repeated(int index, int first) {
      return OfferRow.repeated(index, first);
    }
  }

  static Failure repeated(int index, int first) {
    var message = "The offer is already in this batch (index=%d)".formatted(first);
    return new Failure(index, "duplicate", OfferInput.SUPPLIER, message);
  }
}
