package shelf.products.list;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import shelf.pricelist.Facts;
import shelf.pricelist.IndexedProduct;
import shelf.pricelist.QueryWord;
import shelf.pricelist.Traits;

/**
 * Which products are asked for: all that hold of a product must.
 *
 * @param categories of which it must be in one, if that is asked for
 * @param marks what rows have instead of the categories
 * @param traits that it must have, if there are any
 * @param words that must be in its texts
 */
record Filter(
    Optional<Set<String>> categories,
    Set<Integer> marks,
    Traits traits,
    PriceRange price,
    List<QueryWord> words) {

  static Filter of(
      Optional<Set<String>> categories, Traits traits, PriceRange price, List<QueryWord> words) {
    var marks = categories.orElse(Set.of()).stream().map(Facts::category);
    return new Filter(categories, marks.collect(Collectors.toSet()), traits, price, words);
  }

  /** Whether a row may be of a product that is asked for. */
  boolean mayPass(Facts facts) {
    return (categories.isEmpty() || marks.contains(facts.category()))
        && facts.traits().hold(traits)
        && price.holds(facts.kopecks())
        && words.stream().allMatch(word -> word.mayBeIn(facts.words()));
  }

  /** Whether a product is asked for. */
  boolean passes(IndexedProduct product) {
    if (categories.isPresent() && !categories.get().contains(product.categoryId())
        || !product.traits().hold(traits)
        || !price.holds(product.kopecks())) {
      return false;
    }
    var stems = words.isEmpty() ? List.<String>of() : product.stems();
    return words.stream().allMatch(word -> word.isIn(stems));
  }

  /** Whether nothing can pass. */
  boolean isImpossible() {
    return price.isEmpty() || categories.filter(Set::isEmpty).isPresent();
  }
}
