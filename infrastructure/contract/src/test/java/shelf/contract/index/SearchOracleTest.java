package shelf.contract.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.contract.Answer;
import shelf.contract.Api;
import shelf.contract.Checkout;
import shelf.contract.engine.Brands;
import shelf.contract.engine.Engine;
import shelf.registry.Brand;
import shelf.search.Folding;

/**
 * Search over the real brands, against looking at each of them.
 *
 * <p>Four times as often: {@code ./mvnw -o verify -Dtest='shelf.contract.index.SearchOracleTest'
 * -Dsurefire.failIfNoSpecifiedTests=false -Dshelf.index.times=4}.
 */
class SearchOracleTest {

  private static final long SEED = 300;
  private static final int TIMES = Integer.getInteger("shelf.index.times", 1);
  private static List<Named> all;

  /** A brand, and its name as search reads it: folded once, as each query looks at all. */
  private record Named(Brand brand, String folded) {

    static Named of(Brand brand) {
      return new Named(brand, Folding.caseless(brand.name()));
    }

    String from(String hit) {
      return folded.substring(folded.indexOf(hit));
    }
  }

  private final Api api = Engine.api();

  @BeforeAll
  static void loadTheSample() throws IOException {
    var store = Engine.emptied();
    var brands = Brands.ofEngine();
    var csv = Files.readAllLines(Checkout.at("infrastructure/sample/brands.csv"));
    var names = new ArrayList<>(csv.stream().skip(1).map(SearchOracleTest::unquoted).toList());
    names.addAll(List.of("ΑΣΣΟΣ", "Straße", "STRASSE 12", "50% off_", "aaa", "ааа", "𝒜𝓁𝓅𝒽𝒶"));
    assertThat(brands.bulkCreate(names).json().path("failed").asInt()).isZero();
    store.assertIndexed();
    all = store.brands().stream().map(Named::of).toList();
  }

  private static String unquoted(String line) {
    return line.replaceAll("^\"|\"$", "").replace("\"\"", "\"");
  }

  @ParameterizedTest
  @CsvSource({"1, 12", "7, 25", "50, 40"})
  void search_anyText_whatHoldsItInOrder(int limit, int queries) {
    var random = new Random(SEED + limit);
    for (int i = 0; i < TIMES * queries; i++) {
      var query = query(random);
      assertThat(search(query, limit)).as("'%s' by %s", query, limit).isEqualTo(expected(query));
    }
  }

  /** Mostly a piece of a name in another case; now and then something that nobody has. */
  private static String query(Random random) {
    var name = all.get(random.nextInt(all.size())).brand.name();
    int[] points = name.codePoints().toArray();
    int from = random.nextInt(points.length);
    int most = Math.min(points.length - from, 1 + random.nextInt(8));
    var piece = new String(points, from, most).strip();
    var cased =
        random.nextBoolean() ? piece.toUpperCase(Locale.ROOT) : piece.toLowerCase(Locale.ROOT);
    return cased.isEmpty() || random.nextInt(20) == 0 ? "qzx" + random.nextInt(9) : cased;
  }

  /** Exact, then at the start, then inside; then the name from the hit on; then id. */
  private static List<Long> expected(String query) {
    var folded = Folding.caseless(query);
    return all.stream()
        .filter(each -> each.folded.contains(folded))
        .sorted(order(folded))
        .map(each -> each.brand.id())
        .toList();
  }

  private static Comparator<Named> order(String folded) {
    return Comparator.comparing((Named each) -> !each.folded.equals(folded))
        .thenComparing(each -> !each.folded.startsWith(folded))
        .thenComparing(each -> each.from(folded), SearchOracleTest::asUtf8)
        .thenComparing(each -> each.brand.id());
  }

  /** DynamoDB sorts by the bytes of UTF-8. */
  private static int asUtf8(String one, String other) {
    return Arrays.compareUnsigned(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** Follows the cursors to the end; no page but the last is short, and none is empty. */
  private List<Long> search(String query, int limit) {
    var ids = new ArrayList<Long>();
    var path = "/api/brands/search?limit=" + limit + "&name=" + encoded(query);
    Optional<String> cursor = Optional.empty();
    do {
      var page = api.get(path + cursor.map(c -> "&cursor=" + encoded(c)).orElse(""));
      assertThat(page.status()).as("%s", page).isEqualTo(200);
      var rows = ids(page);
      boolean first = cursor.isEmpty();
      cursor = page.header("x-next-cursor");
      assertThat(rows).as("page").hasSizeBetween(first ? 0 : 1, limit);
      assertThat(cursor.isEmpty() || rows.size() == limit).as("only the last is short").isTrue();
      ids.addAll(rows);
    } while (cursor.isPresent());
    return ids;
  }

  private static List<Long> ids(Answer page) {
    return page.json().valueStream().map(brand -> brand.path("id").asLong()).toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
