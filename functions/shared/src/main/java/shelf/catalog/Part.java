package shelf.catalog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A part with everything that is read with it.
 *
 * @param id positive, never reused
 * @param number unique within the brand by its normalized form
 * @param brandId a brand of the registry
 * @param categoryId a category of parts
 * @param details what only people read
 * @param offers of all suppliers, ordered by supplier, then warehouse, none first
 * @param history how often and when it changed
 */
public record Part(
    long id,
    PartNumber number,
    long brandId,
    long categoryId,
    Details details,
    List<Offer> offers,
    History history) {

  private static final Comparator<Offer> ORDER =
      Comparator.comparingLong((Offer offer) -> offer.source().supplierId())
          .thenComparingLong(offer -> offer.source().warehouseId().orElse(0L));

  /** A new part, without offers. */
  public static Part create(long id, PartNumber number, Place place, Details details, Instant now) {
    var history = History.begin(now.truncatedTo(ChronoUnit.SECONDS));
    return new Part(id, number, place.brandId(), place.categoryId(), details, List.of(), history);
  }

  public Place place() {
    return new Place(brandId, categoryId);
  }

  /** The part after a change of itself. */
  public Part edited(PartNumber newNumber, Place newPlace, Details newDetails, Instant now) {
    boolean found = number.equals(newNumber) && place().equals(newPlace);
    var changed = history.edited(found ? 0 : 1, now.truncatedTo(ChronoUnit.SECONDS));
    return new Part(
        id, newNumber, newPlace.brandId(), newPlace.categoryId(), newDetails, offers, changed);
  }

  /** The part after a change of its offers, given in any order. */
  public Part withOffers(Collection<Offer> newOffers) {
    var sorted = newOffers.stream().sorted(ORDER).toList();
    boolean found = suppliers(sorted).equals(suppliers(offers));
    var changed = history.offered(found ? 0 : 1);
    return new Part(id, number, brandId, categoryId, details, sorted, changed);
  }

  /** Who offers it, each once, in order of id. */
  public List<Long> supplierIds() {
    return suppliers(offers);
  }

  private static List<Long> suppliers(List<Offer> offers) {
    return offers.stream().map(offer -> offer.source().supplierId()).distinct().sorted().toList();
  }

  /** Where a part belongs: a brand of the registry and a category of parts. */
  public record Place(long brandId, long categoryId) {}

  /**
   * What 003 calls further fields.
   *
   * @param description at most 4 000 characters
   * @param attributes a JSON object as text, at most 4 KB
   * @param status free text
   */
  public record Details(
      Optional<String> description, Optional<String> attributes, Optional<String> status) {}

  /**
   * Counters of changes, each for its own reader.
   *
   * @param version grows with each change of the part itself: what the ETag shows
   * @param revision grows with each change that search must know of
   * @param offersVersion grows with each change of the offers
   * @param createdAt whole seconds
   * @param updatedAt whole seconds; offers do not move it
   */
  public record History(
      long version, long revision, long offersVersion, Instant createdAt, Instant updatedAt) {

    static History begin(Instant now) {
      return new History(1, 1, 0, now, now);
    }

    private History edited(int found, Instant now) {
      return new History(version + 1, revision + found, offersVersion, createdAt, now);
    }

    private History offered(int found) {
      return new History(version, revision + found, offersVersion + 1, createdAt, updatedAt);
    }
  }
}
