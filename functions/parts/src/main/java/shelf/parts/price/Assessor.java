package shelf.parts.price;

import java.util.Optional;
import shelf.catalog.Offer;
import shelf.parts.price.Assessment.Considered;
import shelf.parts.price.Assessment.LeftOut;
import shelf.parts.price.Assessment.Reason;
import shelf.terms.Supplier;
import shelf.terms.Terms;

/** Looks offers up in the terms. */
final class Assessor {

  private final Terms terms;

  Assessor(Terms terms) {
    this.terms = terms;
  }

  Assessment assess(Offer offer) {
    if (!offer.active()) {
      return new LeftOut(offer, Reason.INACTIVE);
    }
    return supplier(offer)
        .map(supplier -> assess(offer, supplier))
        .orElseGet(() -> new LeftOut(offer, Reason.SUPPLIER_UNKNOWN));
  }

  /** Whether the offer counts and names someone who came after the terms were read. */
  boolean isAheadOfTerms(Offer offer) {
    return offer.active() && supplier(offer).flatMap(of -> site(offer, of)).isEmpty();
  }

  private Assessment assess(Offer offer, Supplier supplier) {
    if (!supplier.active()) {
      return new LeftOut(offer, Reason.SUPPLIER_INACTIVE);
    }
    return site(offer, supplier)
        .map(site -> assess(offer, site))
        .orElseGet(() -> new LeftOut(offer, Reason.WAREHOUSE_UNKNOWN));
  }

  private Assessment assess(Offer offer, Site site) {
    return Conversion.from(offer.price().currency(), terms)
        .<Assessment>map(by -> new Considered(offer, site, by, by.cost(offer.price().amount())))
        .orElseGet(() -> new LeftOut(offer, Reason.NO_RATE));
  }

  private Optional<Supplier> supplier(Offer offer) {
    return Optional.ofNullable(terms.suppliers().get(offer.source().supplierId()));
  }

  private static Optional<Site> site(Offer offer, Supplier supplier) {
    var warehouseId = offer.source().warehouseId();
    return warehouseId.isEmpty()
        ? Optional.of(Site.of(supplier))
        : warehouseId.flatMap(supplier::warehouse).map(Site::of);
  }
}
