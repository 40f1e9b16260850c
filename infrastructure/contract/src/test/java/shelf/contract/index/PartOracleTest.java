package shelf.contract.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.catalog.Part;
import shelf.catalog.PartIndex.Scope;
import shelf.search.Hit;
import shelf.search.Search;

/**
 * Search over the real catalog and some strange numbers, against looking at each part.
 *
 * <p>Over all of the catalog instead of each fifth part, by two thousand queries: {@code ./mvnw -o
 * verify -Dtest='shelf.contract.index.PartOracleTest' -Dsurefire.failIfNoSpecifiedTests=false
 * -Dshelf.index.step=1 -Dshelf.index.queries=2000}.
 */
class PartOracleTest {

  private static final long SEED = 2_000;
  private static final int QUERIES = Integer.getInteger("shelf.index.queries", 300);
  private static final int STEP = Integer.getInteger("shelf.index.step", 5);
  private static final String LONG = "HoLTT0805-1/8W-910K-1%";
  private static final String BRANDED = "ADA4177-4ARUZ";
  private static final String LATIN = "ABEKMHOPCTYXabekmhopctyx";
  private static final String CYRILLIC = "АВЕКМНОРСТУХавекмнорстух";

  private static PartEngine engine;
  private static List<Part> all;
  private static Oracle oracle;

  private final Random random = new Random(SEED);

  @BeforeAll
  static void indexTheSample() throws IOException {
    engine = PartEngine.emptied();
    all = SampleParts.every(STEP, Set.of(LONG, BRANDED));
    oracle = Oracle.of(all);
    engine.put(all);
    engine.settle();
    assertThat(engine.entries()).isEqualTo(PartEngine.expected(all));
  }

  @Test
  void search_anyQueryAndFilter_whatHoldsItInOrder() {
    for (int i = 0; i < QUERIES; i++) {
      var part = all.get(random.nextInt(all.size()));
      var query = query(part);
      var scope = scope(part);
      var expected = oracle.search(query, scope.brandId(), scope.categoryId());
      int limit = Math.max(1 + random.nextInt(50), expected.size() / 5);
      assertThat(search(query, scope, limit))
          .as("%s: '%s' in %s by %s", i, query, scope, limit)
          .isEqualTo(expected);
    }
  }

  /** Mostly a piece of a number, written in one way or another. */
  private String query(Part part) {
    int[] points = part.number().printed().codePoints().toArray();
    int from = random.nextInt(points.length);
    int length = 1 + random.nextInt(random.nextInt(4) == 0 ? 120 : 6);
    var piece = new String(points, from, Math.min(points.length - from, length));
    return switch (random.nextInt(12)) {
      case 0 -> piece.toUpperCase(Locale.ROOT);
      case 1 -> piece.toLowerCase(Locale.ROOT);
      case 2 -> "%_ " + piece.replace("", "-") + "\\*😀";
      case 3 -> lookAlike(piece);
      case 4 -> part.number().normalized();
      case 5 -> "QZX" + random.nextInt(9);
      default -> piece;
    };
  }

  private static String lookAlike(String piece) {
    return piece
        .codePoints()
        .map(c -> LATIN.indexOf(c) < 0 ? c : CYRILLIC.charAt(LATIN.indexOf(c)))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** None, or a brand or category or both; the part's own or another's. */
  private Scope scope(Part part) {
    var of = random.nextInt(5) == 0 ? all.get(random.nextInt(all.size())) : part;
    return new Scope(
        random.nextBoolean() ? Optional.of(of.brandId()) : Optional.empty(),
        random.nextBoolean() ? Optional.of(of.categoryId()) : Optional.empty());
  }

  /** Skips some, then follows the cursors; no page but the last is short, and none is empty. */
  private List<Long> search(String query, Scope scope, int limit) {
    int skip = random.nextInt(3);
    var ids = new ArrayList<>(page(query, scope, Optional.empty(), 0, Math.max(1, skip)));
    ids.subList(Math.min(skip, ids.size()), ids.size()).clear();
    Optional<String> cursor = Optional.empty();
    int passed = skip;
    do {
      var asked = new Search(query, cursor, passed, limit);
      var page = engine.index().byNumber(scope, asked);
      assertThat(page.hits()).hasSizeBetween(cursor.isPresent() ? 1 : 0, limit);
      cursor = page.next();
      assertThat(cursor.isEmpty() || page.hits().size() == limit)
          .as("only the last is short")
          .isTrue();
      page.hits().forEach(hit -> ids.add(hit.documentId()));
      passed = 0;
    } while (cursor.isPresent());
    return ids;
  }

  private static List<Long> page(
      String query, Scope scope, Optional<String> after, int skip, int limit) {
    var hits = engine.index().byNumber(scope, new Search(query, after, skip, limit)).hits();
    return hits.stream().map(Hit::documentId).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"18w910", "1/8w-910", "18W910K1", "holtt0805"})
  void search_piecesOfANumber_findIt(String query) {
    var found = page(query, everything(), Optional.empty(), 0, 50);
    assertThat(found).contains(numbered(LONG).id());
  }

  private static Part numbered(String printed) {
    return all.stream().filter(p -> p.number().printed().equals(printed)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-/%_*\\", "😀", " \u0301"})
  void search_noLetterOrDigit_nothing(String query) {
    assertThat(page(query, everything(), Optional.empty(), 0, 50)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "A", "R", "10", "02", "TR", "0402", "ABAB", "1N4148"})
  void search_pageOfFifty_threeCallsAndFewUnitsWhereverItLies(String query) {
    for (var scope : List.of(everything(), brandOf(BRANDED))) {
      Optional<String> after = Optional.empty();
      do {
        var asked = new Search(query, after, 0, 50);
        var next = new ArrayList<Optional<String>>();
        var cost = engine.costOf(() -> next.add(engine.index().byNumber(scope, asked).next()));
        after = next.getFirst();
        assertThat(cost.calls()).as("%s in %s", query, scope).isLessThanOrEqualTo(3);
        assertThat(cost.readUnits()).as("%s in %s", query, scope).isLessThanOrEqualTo(8);
      } while (after.isPresent());
    }
  }

  private static Scope everything() {
    return new Scope(Optional.empty(), Optional.empty());
  }

  private static Scope brandOf(String number) {
    return new Scope(Optional.of(numbered(number).brandId()), Optional.empty());
  }
}
