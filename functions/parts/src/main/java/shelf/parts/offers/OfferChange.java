package shelf.parts.offers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shelf.bulk.Batch.Element;
import shelf.bulk.Failure;
import shelf.bulk.Outcome;
import shelf.catalog.Offer;
import shelf.catalog.Part;

/** What rows of a bulk make of parts as they were seen. */
final class OfferChange {

  /**
   * A transaction takes 4 MB and a part up to 25 KB without its offers, which take up to half a KB
   * each: in such halves.
   */
  private static final int MOST_HALVES = 7000;

  private static final int PART_HALVES = 50;

  private final Map<Long, Part> seen;
  private final OfferNames names;
  private final Map<Long, Changing> changing = new LinkedHashMap<>();
  private final List<Failure> failures = new ArrayList<>();

  OfferChange(Map<Long, Part> seen, OfferNames names) {
    this.seen = seen;
    this.names = names;
  }

  /**
   * A part being changed.
   *
   * @param rows by their places in the body: whether they make an offer or change one
   */
  record Changing(Part seen, PartOffers offers, Map<Integer, Boolean> rows) {

    Part changed() {
      return offers.changed();
    }

    boolean isReal() {
      return changed() != seen;
    }

    private int halves() {
      return PART_HALVES + offers.size();
    }
  }

  void apply(Optional<Part> part, Element<OfferRow> row) {
    var failure =
        names
            .failure(part, row)
            .or(() -> tooMany(part.orElseThrow(), row.value().offer().source(), row.index()));
    failure.ifPresentOrElse(failures::add, () -> put(part.orElseThrow(), row));
  }

  private void put(Part part, Element<OfferRow> row) {
    var present = changing(part);
    present.rows().put(row.index(), present.offers().put(row.value().offer()));
  }

  private Changing changing(Part part) {
    return changing.computeIfAbsent(
        part.id(), id -> new Changing(seen.get(id), new PartOffers(part), new HashMap<>()));
  }

  private Optional<Failure> tooMany(Part part, Offer.Source source, int index) {
    var offers = changing(part).offers();
    return offers.isFull() && !offers.has(source)
        ? Optional.of(new Failure(index, "too_many", null, PartOffers.tooMany()))
        : Optional.empty();
  }

  Outcome outcome() {
    var rows = new HashMap<Integer, Boolean>();
    changing.values().forEach(each -> rows.putAll(each.rows()));
    return outcome(rows, failures);
  }

  static Outcome outcome(Map<Integer, Boolean> rows, List<Failure> failures) {
    int created = (int) rows.values().stream().filter(isNew -> isNew).count();
    return new Outcome(created, rows.size() - created, List.copyOf(failures));
  }

  /** The parts as they are written together; at least one piece, which may be empty. */
  List<List<Changing>> pieces() {
    var pieces = new ArrayList<List<Changing>>();
    int halves = MOST_HALVES;
    for (var each : changing.values()) {
      if (halves + each.halves() > MOST_HALVES) {
        pieces.add(new ArrayList<>());
        halves = 0;
      }
      pieces.getLast().add(each);
      halves += each.halves();
    }
    return pieces.isEmpty() ? List.of(List.of()) : pieces;
  }
}
