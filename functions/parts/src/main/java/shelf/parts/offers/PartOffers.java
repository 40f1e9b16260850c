package shelf.parts.offers;

import java.util.LinkedHashMap;
import java.util.Map;
import shelf.catalog.Offer;
import shelf.catalog.Part;

/** The offers of one part while they are being changed. */
final class PartOffers {

  /** So many fit into an item whatever they say; a search that shows the part reads them all. */
  static final int MOST = 500;

  private final Part part;
  private final Map<Offer.Source, Offer> offers = new LinkedHashMap<>();

  PartOffers(Part part) {
    this.part = part;
    part.offers().forEach(offer -> offers.put(offer.source(), offer));
  }

  /** Adds or replaces; answers whether there was none from this source. */
  boolean put(Offer offer) {
    return offers.put(offer.source(), offer) == null;
  }

  /** Answers whether there was one. */
  boolean remove(Offer.Source source) {
    return offers.remove(source) != null;
  }

  boolean has(Offer.Source source) {
    return offers.containsKey(source);
  }

  int size() {
    return offers.size();
  }

  boolean isFull() {
    return offers.size() >= MOST;
  }

  /** The part as it shall be; the very same where nothing changes. */
  Part changed() {
    var wanted = part.withOffers(offers.values());
    return wanted.offers().equals(part.offers()) ? part : wanted;
  }

  static String tooMany() {
    return "Part has %d offers already, the most there can be".formatted(MOST);
  }
}
