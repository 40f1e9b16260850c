package shelf.pricelist;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stems of a product's texts, in {@link Letters}. */
final class Stems {

  /** No word that is looked for is longer; and a sort key has room for it. */
  private static final int LONGEST = 48;

  /** So common that no list of them is worth keeping: every row tells of them, too. */
  private static final Set<String> UNLISTED =
      Stream.of(
              "и с на для в по из не без от до к у о со за под при или а но the of with for"
                  .split(" "))
          .flatMap(word -> Words.stems(word).stream())
          .map(Stems::cut)
          .collect(Collectors.toUnmodifiableSet());

  private Stems() {}

  static SortedSet<String> of(String name, List<String> features) {
    var texts = Stream.concat(Stream.of(name), features.stream());
    // Line by line, so that features joined by line breaks are the same.
    return texts
        .flatMap(String::lines)
        .flatMap(line -> Words.of(line).stream())
        .flatMap(word -> Words.stems(word).stream())
        .map(Stems::cut)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static String cut(String stem) {
    return Letters.first(Letters.of(stem), LONGEST);
  }

  static boolean isListed(String stem) {
    return !UNLISTED.contains(stem);
  }

  /** Whether all stems that begin so are listed, and together. */
  static boolean areListed(String prefix) {
    return prefix.length() >= WordRows.BUCKET
        && UNLISTED.stream().noneMatch(stem -> stem.startsWith(prefix));
  }
}
