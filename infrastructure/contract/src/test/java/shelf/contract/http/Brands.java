package shelf.contract.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import shelf.contract.Answer;
import shelf.contract.Api;
import shelf.contract.Patience;
import shelf.contract.ShelfProcess;
import tools.jackson.databind.JsonNode;

/** The brands of the shared server, which all tests of this package see: so each makes its own. */
final class Brands {

  static final String ADMIN = "/api/brands/admin";

  /** More than the largest page, so that every limit can be filled. */
  private static final int FILLING = 1_050;

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String RUN = UUID.randomUUID().toString().substring(0, 4);

  private Brands() {}

  /** A brand as the API shows it. */
  record Row(long id, String name) {

    static Row of(JsonNode node) {
      assertThat(node.propertyNames()).containsExactly("id", "name");
      return new Row(node.get("id").longValue(), node.get("name").stringValue());
    }
  }

  static Api admin() {
    return ShelfProcess.shared().api();
  }

  static Api anyone() {
    return admin().withoutToken();
  }

  /** A name that no other test uses. */
  static String unique(String stem) {
    return stem + " " + RUN + NUMBER.incrementAndGet();
  }

  static Map<String, String> body(String name) {
    return Map.of("name", name);
  }

  static Row create(String name) {
    var answer = admin().post(ADMIN, body(name));
    assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    return Row.of(answer.json());
  }

  static Row createAny() {
    return create(unique("any"));
  }

  static String path(Row row) {
    return ADMIN + "/" + row.id();
  }

  static List<Row> rows(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return StreamSupport.stream(answer.json().spliterator(), false).map(Row::of).toList();
  }

  static JsonNode stats() {
    return admin().get(ADMIN + "/stats").json();
  }

  static long total() {
    return stats().get("brands_total").longValue();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Makes sure that there are more brands than the largest page shows, and that search knows. */
  static void fill() {
    Filling.DONE.run();
  }

  private static final class Filling {

    static final Runnable DONE = filled();

    private static Runnable filled() {
      // Short names, since each character costs the index an entry; all are found by "0".
      var names = IntStream.range(0, FILLING).mapToObj(i -> "0" + (char) ('一' + i)).toList();
      createAll(names.subList(0, 1_000));
      createAll(names.subList(1_000, FILLING));
      Patience.until(
          Duration.ofSeconds(60),
          "the index has all brands",
          () ->
              !rows(anyone().get("/api/brands/search?name=" + encoded(names.getLast()))).isEmpty());
      return () -> {};
    }

    private static void createAll(List<String> names) {
      var answer = admin().post(ADMIN + "/bulk-create", names.stream().map(Brands::body).toList());
      assertThat(answer.json().get("created").intValue()).isEqualTo(names.size());
    }
  }
}
