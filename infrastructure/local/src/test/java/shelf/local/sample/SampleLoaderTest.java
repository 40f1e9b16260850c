package shelf.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleLoaderTest {
  @TempDir Path folder;

  private final StringWriter printed = new StringWriter();
  private final List<Duration> waits = new CopyOnWriteArrayList<>();
  private FakeShelfApi api;

  @BeforeEach
  void start() throws IOException {
    api = new FakeShelfApi();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void load_moreThanABatch_createsEachBrandOnce() throws IOException {
    var names = IntStream.range(0, 2500).mapToObj(i -> "Brand " + i).toList();

    var report = loader().load(csv("brand\n" + String.join("\n", names)));

    assertThat(report).isEqualTo(brands(2500, 0, 0));
    assertThat(api.catalog.batches).containsExactlyInAnyOrder(1000, 1000, 500);
    assertThat(api.catalog.brands).containsExactlyInAnyOrderElementsOf(names);
    assertThat(api.tokens).containsOnly("Bearer secret");
  }

  @Test
  void load_sampleCatalog_loadsEveryBrandOfIt() throws IOException {
    var sample = Path.of(System.getProperty("shelf.home"), "infrastructure/sample/brands.csv");

    var report = loader().load(sample);

    assertThat(report).isEqualTo(brands(260, 0, 0));
    assertThat(api.catalog.brands)
        .contains("--", "Microchip Tech", "Allegro microsystems, Llc", "Volvo");
  }

  @Test
  void load_anyColumnOrderAndRepeatedBrands_sendsEachOnceTrimmedInNfc() throws IOException {
    var text =
        "part,brand,price\r\n1, Citroe\u0308n ,2\r\n3,Citro\u00EBn,4\r\n5,\"a \"\"b\"\"\nc\",6\r\n";

    var report = loader().load(csv("\uFEFF" + text));

    assertThat(report).isEqualTo(brands(2, 0, 0));
    assertThat(api.catalog.brands).containsExactly("Citro\u00EBn", "a \"b\"\nc");
  }

  @Test
  void load_again_countsAllAsExisting() throws IOException {
    var file = csv("brand\nVishay\nMurata\n");
    loader().load(file);

    assertThat(loader().load(file)).isEqualTo(brands(0, 2, 0));
    assertThat(api.catalog.brands).hasSize(2);
  }

  @Test
  void load_againAfterADelete_bringsTheBrandBack() throws IOException {
    var file = csv("brand\nVishay\nMurata\n");
    loader().load(file);
    api.catalog.brands.remove("Vishay");

    assertThat(loader().load(file)).isEqualTo(brands(1, 1, 0));
    assertThat(api.catalog.brands).contains("Vishay");
  }

  @Test
  void load_busyApi_waitsAsLongAsItAsks() throws IOException {
    api.failures.addAll(List.of(FakeShelfApi.busy("7"), FakeShelfApi.busy("99999")));

    var report = loader().load(csv("brand\nVishay\n"));

    assertThat(report).isEqualTo(brands(1, 0, 0));
    assertThat(waits).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(30));
  }

  @Test
  void load_throttledWithoutAnHour_waitsLongerEachTime() throws IOException {
    api.failures.addAll(Collections.nCopies(3, FakeShelfApi.status(429)));
    loader().load(csv("brand\nVishay\n"));
    assertThat(waits).hasSize(3).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void load_sameKeyStillRunning_waitsForItsEnd() throws IOException {
    api.failures.add(FakeShelfApi.status(409));

    assertThat(loader().load(csv("brand\nVishay\n"))).isEqualTo(brands(1, 0, 0));
    assertThat(waits).hasSize(1);
  }

  @Test
  void load_answerLost_doublesNothing() throws IOException {
    api.losses.add(FakeShelfApi.hangUp());

    var report = loader().load(csv("brand\nVishay\nMurata\n"));

    assertThat(report).isEqualTo(brands(0, 2, 0));
    assertThat(api.catalog.brands).containsExactly("Vishay", "Murata");
  }

  @Test
  void load_busyForever_givesUpWithASentence() throws IOException {
    api.failures.addAll(Collections.nCopies(100, FakeShelfApi.status(503)));

    assertFails(csv("brand\nVishay\n"), "The API answered 503 to ");
    assertThat(waits).hasSize(7);
  }

  @Test
  void load_refusedToken_saysSo() throws IOException {
    api.failures.add(FakeShelfApi.status(401));

    assertFails(csv("brand\nVishay\n"), "The API refused the token.");
  }

  @Test
  void load_nobodyListens_saysSo() throws IOException {
    var file = csv("brand\nVishay\n");
    api.close();

    assertFails(file, "Nothing answers at " + api.url());
  }

  @Test
  void load_rejectedRow_printsLineAndReasonAndLoadsTheRest() throws IOException {
    var report = loader().load(csv("brand,n\nVishay,1\n,2\nMurata,3\n"));

    assertThat(report).isEqualTo(brands(2, 0, 1));
    assertThat(lines())
        .contains(
            "line 3: String should have at least 1 character",
            "some.csv: brands     2 created, 0 already there, 1 rejected");
  }

  @Test
  void load_itemUnavailable_sendsOnlyThatAgain() throws IOException {
    api.catalog.unavailable.addAll(List.of("Murata", "Murata"));

    var report = loader().load(csv("brand\nVishay\nMurata\nKEMET\n"));

    assertThat(report).isEqualTo(brands(3, 0, 0));
    assertThat(api.catalog.batches).containsExactly(3, 1, 1);
    assertThat(waits).hasSize(2);
  }

  @Test
  void load_itemUnavailableForever_reportsIt() throws IOException {
    api.catalog.unavailable.addAll(Collections.nCopies(100, "Murata"));

    assertThat(loader().load(csv("brand\nMurata\n"))).isEqualTo(brands(0, 0, 1));
    assertThat(lines()).contains("line 2: Not done in time");
  }

  @Test
  void load_notATerminal_printsALineAStage() throws IOException {
    loader().load(csv(manyBrands()));

    assertThat(lines())
        .containsExactly("some.csv: brands     1001 created, 0 already there, 0 rejected");
  }

  @Test
  void load_terminal_rewritesOneLine() throws IOException {
    loader(true).load(csv(manyBrands()));

    var frames = printed.toString().strip().split("\r");
    assertThat(frames).hasSize(3).allMatch(frame -> frame.length() < 80);
    assertThat(frames[0]).startsWith("some.csv: brands     [####").contains("1000 of 1001");
    assertThat(frames[1]).contains("] 1001 of 1001");
    assertThat(frames[2]).startsWith("some.csv: brands     1001 created");
  }

  @Test
  void load_failureHalfWayOnATerminal_endsTheLine() throws IOException {
    var file = csv("brand,part_number\nVishay,A1\n");
    api.afterBatch(() -> api.failures.add(FakeShelfApi.status(500)));

    assertThatExceptionOfType(LoadException.class).isThrownBy(() -> loader(true).load(file));
    assertThat(printed.toString()).contains("1 of 1").endsWith(System.lineSeparator());
  }

  @Test
  void isEmpty_beforeAndAfterALoad_tells() throws IOException {
    assertThat(loader().isEmpty()).isTrue();
    loader().load(csv("brand\nVishay\n"));
    assertThat(loader().isEmpty()).isFalse();
  }

  private static LoadReport brands(long created, long existing, long rejected) {
    return new LoadReport(List.of(new StageReport("brands", created, existing, rejected)));
  }

  private static String manyBrands() {
    return IntStream.rangeClosed(0, 1000)
        .mapToObj(i -> "Brand " + i)
        .collect(Collectors.joining("\n", "brand\n", "\n"));
  }

  private void assertFails(Path file, String sentence) {
    assertThatExceptionOfType(LoadException.class)
        .isThrownBy(() -> loader().load(file))
        .withMessageStartingWith(sentence);
  }

  private List<String> lines() {
    return printed.toString().lines().toList();
  }

  private SampleLoader loader() {
    return loader(false);
  }

  private SampleLoader loader(boolean terminal) {
    var client = new PatientClient(waits::add);
    return new SampleLoader(
        new ShelfApi(api.url(), () -> "secret", client),
        new Progress(new PrintWriter(printed), terminal));
  }

  private Path csv(String text) throws IOException {
    return Files.writeString(folder.resolve("some.csv"), text);
  }
}
