package shelf.search;

import java.util.Comparator;
import java.util.Optional;

/**
 * Where a text holds a query, as far as the order of hits depends on it.
 *
 * @param inside whether the text does not start with the query
 * @param key the text from the query on, as it is sorted
 */
record Match(boolean inside, String key) implements Comparable<Match> {

  private static final Comparator<Match> ORDER =
      Comparator.comparing(Match::inside).thenComparing(Match::key, StoredOrder.OF_TEXTS);

  /** The first occurrence in a folded text. */
  static Optional<Match> first(String query, String folded) {
    int at = folded.indexOf(query);
    return at < 0 ? Optional.empty() : Optional.of(new Suffix(folded, at).match());
  }

  @Override
  public int compareTo(Match other) {
    return ORDER.compare(this, other);
  }
}
