package shelf.parts.price;

/**
 * The price of a part and all that is shown with it, each part of it as the contract writes it.
 *
 * @param bestOffer of a search's row
 * @param pricing of a detail
 * @param availability of the best offer
 * @param deliveryRange of the best offer
 */
public record Quote(
    BestOffer bestOffer, Amounts pricing, Availability availability, DeliveryRange deliveryRange) {

  static Quote of(Sale sale, String currency, Transport transport) {
    var offer = sale.deal().best().offer();
    var amounts = Amounts.of(sale, currency);
    return new Quote(
        BestOffer.of(offer, amounts),
        amounts,
        Availability.of(offer.stock()),
        DeliveryRange.of(offer.leadTime(), transport));
  }
}
