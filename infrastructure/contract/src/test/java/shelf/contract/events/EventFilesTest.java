package shelf.contract.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shelf.contract.Checkout;
import shelf.contract.events.BrandsInvocation.Returned;

/** Every file in {@code events/brands} gives the status that its name says. */
class EventFilesTest {

  private static final List<Integer> BODYLESS = List.of(204, 304);

  /** What the bodies of the good ones hold. */
  private static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry("list", "\"Texas Instruments\""),
          Map.entry("admin-list", "{\"id\":5,\"name\":\"Alfa Romeo\"}"),
          Map.entry("show", "\"id\":"),
          Map.entry("admin-show", "{\"id\":2,\"name\":\"Texas Instruments\"}"),
          Map.entry("search", "{\"id\":1,\"name\":\"Microchip Tech\"}"),
          Map.entry("trailing-slash", "\"name\":"),
          Map.entry("create", "\"name\":\"Vishay\""),
          Map.entry("rename", "\"id\":"),
          Map.entry("bulk-create", "\"failed\":"),
          Map.entry("bulk-delete", "\"errors\":[\"Brand 999 not found\"]"),
          Map.entry("bulk-delete-by-post", "\"deleted\":1,\"failed\":1"),
          Map.entry("bulk-delete-by-delete", "\"deleted\":1,\"failed\":1"),
          Map.entry("stats", "\"brands_total\":5,\"parts_total\":0"));

  private final BrandsInvocation brands = BrandsInvocation.shared();

  @BeforeEach
  void reset() {
    brands.reset();
  }

  /** Readers first: the index lags behind a reset. */
  static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(Checkout.at("events/brands"))) {
      var all = files.map(file -> file.getFileName().toString()).sorted().toList();
      var readers = all.stream().filter(EventFilesTest::reads).toList();
      var writers = all.stream().filter(file -> !reads(file)).toList();
      return Stream.concat(readers.stream(), writers.stream()).toList();
    }
  }

  private static boolean reads(String file) {
    return !file.matches("(create|rename|delete|bulk-.*)\\.\\d+\\.json");
  }

  @ParameterizedTest
  @MethodSource("files")
  void event_givesTheStatusOfItsName(String file) {
    var parts = file.split("\\.");
    int expected = Integer.parseInt(parts[1]);
    var answer = brands.invoke(BrandsInvocation.event(file));
    assertThat(answer.status()).as("%s", answer).isEqualTo(expected);
    if (BODYLESS.contains(expected)) {
      assertThat(answer.body()).isEmpty();
    } else if (expected < 300) {
      assertThat(answer.body()).get().asString().contains(BODIES.get(parts[0]));
    } else {
      checkError(answer);
    }
  }

  private static void checkError(Returned answer) {
    assertThat(answer.json().propertyNames()).containsExactly("detail");
    var detail = answer.json().get("detail");
    if (detail.isArray()) {
      assertThat(answer.status()).isEqualTo(422);
      assertThat(detail).isNotEmpty();
      detail.forEach(fault ->
          assertThat(fault.propertyNames()).containsExactly("type", "loc", "msg", "input"));
    } else {
      assertThat(detail.stringValue()).isNotBlank();
    }
  }
}
