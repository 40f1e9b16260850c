package shelf.parts.price;

import java.math.BigDecimal;
import java.util.Optional;
import shelf.catalog.Offer;

/** An offer of 100 RUB of which nothing else is known, and what differs from that. */
final class OfferSample {

  private final long supplierId;
  private Optional<Long> warehouseId = Optional.empty();
  private Offer.Price price = new Offer.Price(new BigDecimal("100.00"), "RUB");
  private Optional<Long> quantity = Optional.empty();
  private Optional<String> status = Optional.empty();
  private Optional<Integer> days = Optional.empty();
  private Optional<Integer> min = Optional.empty();
  private Optional<Integer> max = Optional.empty();
  private boolean active = true;

  private OfferSample(long supplierId) {
    this.supplierId = supplierId;
  }

  static OfferSample offer(long supplierId) {
    return new OfferSample(supplierId);
  }

  OfferSample warehouse(long id) {
    warehouseId = Optional.of(id);
    return this;
  }

  OfferSample price(String amount) {
    return price(amount, "RUB");
  }

  OfferSample price(String amount, String currency) {
    price = new Offer.Price(new BigDecimal(amount), currency);
    return this;
  }

  OfferSample quantity(long pieces) {
    quantity = Optional.of(pieces);
    return this;
  }

  OfferSample status(String word) {
    status = Optional.of(word);
    return this;
  }

  OfferSample days(int figure) {
    days = Optional.of(figure);
    return this;
  }

  OfferSample min(int least) {
    min = Optional.of(least);
    return this;
  }

  OfferSample max(int most) {
    max = Optional.of(most);
    return this;
  }

  OfferSample inactive() {
    active = false;
    return this;
  }

  Offer get() {
    return new Offer(
        new Offer.Source(supplierId, warehouseId),
        price,
        new Offer.Stock(quantity, status),
        new Offer.LeadTime(days, min, max),
        active);
  }

  @Override
  public String toString() {
    return get().toString();
  }
}
