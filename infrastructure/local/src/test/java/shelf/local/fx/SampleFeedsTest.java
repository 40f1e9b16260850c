package shelf.local.fx;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import shelf.local.failure.StartException;
import tools.jackson.databind.json.JsonMapper;

class SampleFeedsTest {

  private static final Path HOME = Path.of(System.getProperty("shelf.home"));
  private static final Path RECORDINGS = Path.of("infrastructure/sample/fx");
  private static final String CBR = "/scripts/XML_daily.asp";
  private static final String ECB = "/stats/eurofxref/eurofxref-daily.xml";
  private static final String NBU = "/NBUStatService/v1/statdirectory/exchange?json";
  private static final String CURRENCIES_OF_ECB = "Cube";

  @TempDir Path elsewhere;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
  private final HttpClient client = HttpClient.newHttpClient();
  private SampleFeeds feeds;

  @BeforeEach
  void start() {
    feeds = SampleFeeds.start(HOME, new SetClock());
  }

  @AfterEach
  void stop() {
    client.close();
    feeds.close();
  }

  @Test
  void get_cbr_isTheRecordedTableInItsOwnEncoding() throws Exception {
    var answer = get(CBR);

    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("text/xml; charset=windows-1251");
    var table = xml(answer.body()).getDocumentElement();
    assertThat(table.getAttribute("Date")).isEqualTo("21.11.2026");
    assertThat(table.getElementsByTagName("Valute").getLength()).isEqualTo(43);
    assertThat(table.getTextContent()).contains("USD1Доллар США85,4963");
  }

  @Test
  void get_ecb_isTheRecordedTable() throws Exception {
    var cubes = xml(get(ECB).body()).getElementsByTagName(CURRENCIES_OF_ECB);

    assertThat(cubes.getLength()).isEqualTo(34);
    assertThat(((Element) cubes.item(1)).getAttribute("time")).isEqualTo("2026-11-21");
    assertThat(((Element) cubes.item(2)).getAttribute("currency")).isEqualTo("USD");
  }

  @Test
  void get_nbu_isTheRecordedTableWithTheDateAtEachRate() throws Exception {
    var answer = get(NBU);

    var rates = JsonMapper.shared().readTree(answer.body());
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    assertThat(rates.size()).isEqualTo(45);
    assertThat(rates.valueStream().map(rate -> rate.path("exchangedate").asString()))
        .containsOnly("21.11.2026");
    assertThat(rates.path(0).path("txt").asString()).isEqualTo("Євро");
  }

  @ParameterizedTest
  @CsvSource({
    "cbr.xml, 01.04.2025, 21.11.2026, recorded for 2025-04-01, " + CBR,
    "ecb.xml, 2021-05-07, 2026-11-21, recorded for 2021-05-07, " + ECB,
    "nbu.json, 16.03.2026, 21.11.2026, '', " + NBU
  })
  void get_feed_isByteForByteWhatWasRecordedButForTheDateAndTheNote(
      String file, String recorded, String today, String note, String path) throws Exception {
    var sent = new String(get(path).body(), ISO_8859_1);

    var bare = sent.replaceFirst("<!-- Shelf's sample: recorded for [0-9-]+, dated anew -->", "");
    var original = Files.readString(HOME.resolve(RECORDINGS).resolve(file), ISO_8859_1);
    assertThat(bare.replace(today, recorded)).isEqualTo(original).isNotEqualTo(bare);
    assertThat(sent).contains(note);
    assertThat(sent.length() - bare.length()).isEqualTo(note.isEmpty() ? 0 : 60);
  }

  @Test
  void get_aroundMidnight_isDatedByTheCalendarOfEachBank() throws Exception {
    now.set(Instant.parse("2026-11-20T21:30:00Z"));
    assertThat(text(CBR)).contains("Date=\"21.11.2026\"");
    assertThat(text(ECB)).contains("time='2026-11-20'");
    assertThat(text(NBU)).contains("20.11.2026").doesNotContain("21.11.2026");

    now.set(Instant.parse("2026-11-20T22:30:00Z"));
    assertThat(text(NBU)).contains("21.11.2026").doesNotContain("20.11.2026");
    assertThat(text(ECB)).contains("time='2026-11-20'");

    now.set(Instant.parse("2026-11-20T23:00:00Z"));
    assertThat(text(ECB)).contains("time='2026-11-21'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/scripts",
        CBR + "/",
        "/scripts/XML_dynamic.asp",
        "/scripts/xml_daily.asp",
        "/stats/eurofxref/eurofxref-hist.xml",
        "//scripts/XML_daily.asp",
        "/%73cripts/XML_daily.asp"
      })
  void get_anyOtherAddress_isNotFound(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void post_feed_isNotFound() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(feeds.url() + CBR)).POST(BodyPublishers.noBody()).build();

    assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(404);
  }

  @Test
  void recorded_bySource_isTheDayInItsFile() {
    assertThat(feeds.recorded())
        .containsExactly(
            entry("CBR", LocalDate.parse("2025-04-01")),
            entry("ECB", LocalDate.parse("2021-05-07")),
            entry("NBU", LocalDate.parse("2026-03-16")));
  }

  @Test
  void url_isOfThisMachineOnlyAndEndsWithThePort() {
    assertThat(feeds.url().toString()).matches("http://127\\.0\\.0\\.1:[0-9]+");
  }

  @Test
  void close_listensNoLonger() {
    feeds.close();

    assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> get(CBR));
  }

  @Test
  void start_withoutTheFiles_isOneSentence() {
    assertThatThrownBy(() -> SampleFeeds.start(elsewhere, Clock.systemUTC()))
        .isInstanceOf(StartException.class)
        .hasMessage(
            "The recorded rates "
                + elsewhere.resolve(RECORDINGS).resolve("cbr.xml")
                + " cannot be read.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<ValCurs>", "<ValCurs Date=\"yesterday\">", "<ValCurs Date=\"01."})
  void start_onAFileWithoutDate_isOneSentence(String text) throws IOException {
    var directory = Files.createDirectories(elsewhere.resolve(RECORDINGS));
    var file = Files.writeString(directory.resolve("cbr.xml"), text);

    assertThatThrownBy(() -> SampleFeeds.start(elsewhere, Clock.systemUTC()))
        .isInstanceOf(StartException.class)
        .hasMessage("The recorded rates " + file + " have no date.");
  }

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(feeds.url() + path)).build();
    return client.send(request, BodyHandlers.ofByteArray());
  }

  private String text(String path) throws IOException, InterruptedException {
    return new String(get(path).body(), UTF_8);
  }

  private static Document xml(byte[] bytes) throws Exception {
    try {
      var in = new ByteArrayInputStream(bytes);
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    } catch (SAXException e) {
      throw new AssertionError("not XML: " + new String(bytes, ISO_8859_1), e);
    }
  }

  /** Says what the test says. */
  private final class SetClock extends Clock {

    @Override
    public Instant instant() {
      return now.get();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
