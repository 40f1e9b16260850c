package shelf.pricelist;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * A word of a query.
 *
 * @param prefixes of which one must begin a stem of what is found
 */
public record QueryWord(List<String> prefixes) {

  public QueryWord {
    prefixes = List.copyOf(prefixes);
  }

  /** The words of a query, without those that follow from another one. */
  public static List<QueryWord> of(String query) {
    var words = Words.of(query).stream().map(QueryWord::ofWord).distinct().toList();
    return words.stream()
        .filter(word -> words.stream().noneMatch(other -> other != word && other.implies(word)))
        .toList();
  }

  private boolean implies(QueryWord other) {
    return prefixes.stream().allMatch(other::begins);
  }

  private static QueryWord ofWord(String word) {
    var all = Words.prefixes(word).stream().map(Stems::cut).toList();
    Predicate<String> alone =
        one -> all.stream().noneMatch(other -> !other.equals(one) && one.startsWith(other));
    return new QueryWord(all.stream().filter(alone).toList());
  }

  public boolean isIn(Collection<String> stems) {
    return stems.stream().anyMatch(this::begins);
  }

  public boolean begins(String stem) {
    return prefixes.stream().anyMatch(stem::startsWith);
  }

  /** Whether it may be in what a row tells of. */
  public boolean mayBeIn(Signature signature) {
    return prefixes.stream().anyMatch(signature::mayHold);
  }

  /**
   * Whether all stems that it may begin have lists: not the commonest words, nor single letters.
   */
  public boolean isListed() {
    return prefixes.stream().allMatch(Stems::areListed);
  }
}
