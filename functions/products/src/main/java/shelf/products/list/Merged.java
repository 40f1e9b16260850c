package shelf.products.list;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import shelf.pricelist.Row;

/**
 * The rows that several queries have found, as one list.
 *
 * @param placed ids by their places, in order, behind the page's beginning and up to the frontier
 * @param unplaced products of which no row tells the place
 * @param frontier up to where all is known; none if it is to the end
 * @param cut whether something was cut that had to be read whole: then nothing is known in order
 * @param units what it cost
 */
record Merged(
    List<Hit> placed, List<UUID> unplaced, Optional<String> frontier, boolean cut, double units) {

  /** A product that may be asked for. */
  record Hit(String place, UUID id) {}

  static Merged of(Asked asked, List<Found> found) {
    var order = asked.ordering().comparator();
    var frontier =
        found.stream()
            .filter(each -> !each.read().kind().isWhole())
            .flatMap(each -> each.lastPlace().stream())
            .min(order);
    // A product has one row in each list, but a word may begin several of its stems.
    Map<String, Hit> placed = new HashMap<>();
    Map<UUID, UUID> unplaced = new HashMap<>();
    passing(asked, found)
        .forEach(row ->
            row.placeIn(asked.ordering().order())
                .ifPresentOrElse(
                    place -> placed.put(place, new Hit(place, row.id())),
                    () -> unplaced.put(row.id(), row.id())));
    var hits =
        placed.values().stream()
            .filter(hit -> asked.ordering().isBehind(hit.place(), asked.from().place()))
            .filter(hit -> frontier.isEmpty() || order.compare(hit.place(), frontier.get()) <= 0)
            .sorted(Comparator.comparing(Hit::place, order))
            .toList();
    boolean cut = found.stream().anyMatch(each -> each.read().kind().isWhole() && each.isCut());
    double units = found.stream().mapToDouble(Found::units).sum();
    return new Merged(hits, List.copyOf(unplaced.keySet()), frontier, cut, units);
  }

  private static Stream<Row> passing(Asked asked, List<Found> found) {
    return found.stream().flatMap(Found::rows).filter(row -> asked.filter().mayPass(row.facts()));
  }
}
