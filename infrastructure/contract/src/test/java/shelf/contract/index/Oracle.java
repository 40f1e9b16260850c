package shelf.contract.index;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import shelf.catalog.Part;

/** Looks at every part: what search must find, and in which order, without an index. */
record Oracle(List<Folded> parts) {

  private static final Comparator<String> BY_BYTES =
      Comparator.comparing(text -> text.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);
  private static final Comparator<Found> ORDER =
      Comparator.comparing(Found::rank).thenComparing(Found::key, BY_BYTES);

  static Oracle of(List<Part> parts) {
    return new Oracle(parts.stream().map(Folded::of).toList());
  }

  /** A part, and how its number reads to a search: folded once, as each search looks at all. */
  private record Folded(Part part, List<String> texts) {

    static Folded of(Part part) {
      var number = part.number();
      return new Folded(part, List.of(fold(number.printed()), fold(number.normalized())));
    }
  }

  List<Long> search(String query, Optional<Long> brandId, Optional<Long> categoryId) {
    var folded = fold(query);
    return folded.isEmpty()
        ? List.of()
        : parts.stream()
            .filter(each -> brandId.filter(id -> id != each.part.brandId()).isEmpty())
            .filter(each -> categoryId.filter(id -> id != each.part.categoryId()).isEmpty())
            .flatMap(each -> best(each, folded).stream())
            .sorted(ORDER.thenComparing(Found::id))
            .map(Found::id)
            .toList();
  }

  private static Optional<Found> best(Folded each, String query) {
    return each.texts.stream()
        .filter(text -> text.contains(query))
        .map(text -> found(each.part.id(), text, query))
        .min(ORDER);
  }

  /** Exact, then at the start, then inside; then the text from the hit on. */
  private static Found found(long id, String text, String query) {
    int at = text.indexOf(query);
    int rank = text.equals(query) ? 0 : at == 0 ? 1 : 2;
    return new Found(id, rank, text.substring(at));
  }

  private record Found(long id, int rank, String key) {}

  static String fold(String text) {
    var upper = nfkc(nfkc(text).toUpperCase(Locale.ROOT)).replaceAll("[^\\p{L}\\p{Nd}]", "");
    var look = "АВЕКМНОРСТУХ".chars().mapToObj(Character::toString).toList();
    var read = "A B E K M H O P C T Y X".split(" ");
    for (int i = 0; i < read.length; i++) {
      upper = upper.replace(look.get(i), read[i]);
    }
    return upper;
  }

  private static String nfkc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }
}
