package shelf.parts.price;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shelf.parts.price.Assessment.Considered;
import shelf.parts.price.Assessment.LeftOut;

/**
 * All that is behind the price of a part.
 *
 * @param assessments of all its offers
 * @param sale of the best of them; empty if none counts
 */
record Evaluation(List<Assessment> assessments, Optional<Sale> sale) {

  static Optional<Considered> best(List<Assessment> assessments) {
    return considered(assessments).min(Ranking.BEST_FIRST);
  }

  /** In the order of the ranking, those left out last, by supplier and warehouse. */
  List<Assessment> ranked() {
    var leftOut = assessments.stream().filter(LeftOut.class::isInstance);
    return Stream.concat(
            considered(assessments).sorted(Ranking.BEST_FIRST),
            leftOut.sorted(Comparator.comparing(of -> of.offer().source(), Ranking.BY_SOURCE)))
        .toList();
  }

  boolean isBest(Assessment assessment) {
    return sale.filter(of -> of.deal().best().equals(assessment)).isPresent();
  }

  private static Stream<Considered> considered(List<Assessment> assessments) {
    return assessments.stream().filter(Considered.class::isInstance).map(Considered.class::cast);
  }
}
