package shelf.contract.index;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import shelf.catalog.Offer;
import shelf.catalog.Part;
import shelf.catalog.PartNumber;

/** Parts as the tests need them: what search does not know of is always the same. */
final class Parts {

  private static final Instant LONG_AGO = Instant.ofEpochSecond(1_700_000_000);
  private static final AtomicLong LAST_ID = new AtomicLong(70_000);

  private Parts() {}

  static long nextId() {
    return LAST_ID.incrementAndGet();
  }

  /** A new part of brand 1 and category 2, without offers. */
  static Part part(String number) {
    return part(nextId(), number, PartNumber.normalize(number));
  }

  static Part part(long id, String printed, String normalized) {
    var none = new Part.Details(Optional.empty(), Optional.empty(), Optional.empty());
    var number = new PartNumber(printed, normalized);
    return new Part(id, number, 1, 2, none, List.of(), history(1));
  }

  private static Part.History history(long revision) {
    return new Part.History(1, revision, revision, LONG_AGO, LONG_AGO);
  }

  static Part renumbered(Part part, String printed) {
    var number = new PartNumber(printed, PartNumber.normalize(printed));
    return changed(part, number, part.brandId(), part.categoryId(), part.offers());
  }

  static Part of(Part part, long brandId, long categoryId) {
    return changed(part, part.number(), brandId, categoryId, part.offers());
  }

  /** With one offer of each of these suppliers. */
  static Part offered(Part part, long... supplierIds) {
    var offers = LongStream.of(supplierIds).mapToObj(id -> offer(id, "1.50")).toList();
    return changed(part, part.number(), part.brandId(), part.categoryId(), offers);
  }

  /** At another price, which is no new revision. */
  static Part repriced(Part part, String amount) {
    var offers = part.offers().stream().map(o -> offer(o.source().supplierId(), amount)).toList();
    return new Part(
        part.id(),
        part.number(),
        part.brandId(),
        part.categoryId(),
        part.details(),
        offers,
        part.history());
  }

  private static Offer offer(long supplierId, String amount) {
    return new Offer(
        new Offer.Source(supplierId, Optional.empty()),
        new Offer.Price(new BigDecimal(amount), "USD"),
        new Offer.Stock(Optional.of(10L), Optional.empty()),
        new Offer.LeadTime(Optional.empty(), Optional.empty(), Optional.empty()),
        true);
  }

  private static Part changed(
      Part part, PartNumber number, long brandId, long categoryId, List<Offer> offers) {
    return new Part(
        part.id(),
        number,
        brandId,
        categoryId,
        part.details(),
        offers,
        history(part.history().revision() + 1));
  }
}
