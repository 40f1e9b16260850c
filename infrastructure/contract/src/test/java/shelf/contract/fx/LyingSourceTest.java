package shelf.contract.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.contract.fx.CbrFeed.Member;
import shelf.contract.http.Errors;

/** A source that sends something wrong: it is refused as a whole, and what was there stays. */
@Apart
class LyingSourceTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 10);
  private static final CbrFeed NEXT = CbrFeed.on(DAY.plusDays(1));
  private static final String NOT_XML = "sent no XML that can be read";
  private static final String NOT_RATES = "sent something else than rates";
  private static final String NO_DATE = "has no valid date";

  private final FxEngine engine = FxEngine.emptied();

  @BeforeEach
  void storeGoodRates() {
    engine.refreshed(CbrFeed.on(DAY));
    engine.log();
  }

  private void assertRefused(Reply lie, String reason) {
    var days = List.of(DAY, DAY.plusDays(1), FxEngine.today());
    var before = days.stream().map(day -> engine.rates(day).text()).toList();
    var stored = engine.tables();
    engine.source().answer(FakeSource.CBR, lie);

    var answer = engine.refresh();

    Errors.assertDetail(answer, 503, "No source gave rates. CBR: " + reason);
    assertThat(answer.header("retry-after")).hasValue("60");
    assertThat(days.stream().map(day -> engine.rates(day).text()).toList()).isEqualTo(before);
    assertThat(engine.tables()).isEqualTo(stored);
    assertThat(engine.log().lines())
        .anyMatch(line -> line.contains("CBR") && line.contains(reason))
        .noneMatch(line -> line.contains(Reply.REMOTE));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Arguments lie(String name, String body, String reason) {
    return Arguments.of(name, Reply.ok(body.getBytes(CbrFeed.WINDOWS_1251)), reason);
  }

  private static Arguments lie(String name, CbrFeed feed, String reason) {
    return Arguments.of(name, feed.reply(), reason);
  }

  static Stream<Arguments> notTables() {
    var good = NEXT.text();
    return Stream.of(
        Arguments.of("HTML", Reply.html(), NOT_XML),
        lie("XHTML", "<html><body>" + Reply.REMOTE + "</body></html>", NOT_RATES),
        lie("the bank's error", "<ValCurs>Error in parameters</ValCurs>", NOT_RATES),
        lie("another root", good.replace("ValCurs", "Market"), NOT_RATES),
        lie("another bank", EcbFeed.on(DAY).text(), NOT_RATES),
        lie("half a body", good.substring(0, good.length() / 2), NOT_XML),
        lie("all but the end", good.replace("</ValCurs>", ""), NOT_XML),
        lie("something behind", good + Reply.REMOTE, NOT_XML),
        lie("an empty body", "", NOT_XML),
        lie("blanks", "  \n", NOT_XML),
        lie("JSON", "[{\"cc\":\"USD\"}]", NOT_XML),
        lie("text", Reply.REMOTE, NOT_XML),
        Arguments.of("a packed body", Reply.ok(Hostile.packed(NEXT.bytes())), NOT_XML),
        Arguments.of("1251 in UTF-8", Reply.ok(bytesOfAnother("utf-8")), NOT_XML),
        Arguments.of("an unknown encoding", Reply.ok(bytesOfAnother("x-never")), NOT_XML),
        Arguments.of("10 MB", Reply.ok(new byte[10_000_000]), "sent more than 2097152 bytes"),
        Arguments.of("no end", Reply.endless(NEXT.bytes()), "sent more than 2097152 bytes"),
        Arguments.of("2 MB of depth", Reply.ok(Hostile.deep()), NOT_XML),
        Arguments.of("many attributes", Reply.ok(Hostile.attributes()), NOT_XML));
  }

  private static byte[] bytesOfAnother(String encoding) {
    return NEXT.text(encoding).getBytes(CbrFeed.WINDOWS_1251);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notTables")
  void refresh_noTable_isRefused(String name, Reply lie, String reason) {
    assertRefused(lie, reason);
  }

  private static CbrFeed value(String value) {
    return NEXT.withValue("USD", value);
  }

  private static CbrFeed nominal(String nominal) {
    return NEXT.with("JPY", new Member("Nominal", nominal));
  }

  static Stream<Arguments> faultyRates() {
    var noRate = "has a faulty rate of USD";
    return Stream.of(
        lie("rate 0", value("0,0000"), noRate),
        lie("a negative rate", value("-85,4963"), noRate),
        lie("no number", value("NaN"), noRate),
        lie("a word", value(Reply.REMOTE), noRate),
        lie("no rate", value(""), noRate),
        lie("thousands", value("1 085,4963"), noRate),
        lie("two commas", value("85,49,63"), noRate),
        lie("a huge power", value("1E+2147483647"), noRate),
        lie("a tiny power", value("1E-2147483647"), noRate),
        lie("a million digits", value("9".repeat(1_000_000)), noRate),
        lie("other digits", value("&#x661;"), noRate));
  }

  static Stream<Arguments> faultyTables() {
    var noNominal = "has a faulty rate of JPY";
    var noCurrency = "has a rate of no currency";
    return Stream.of(
        lie("a currency twice", NEXT.plus(NEXT.valute("USD")), "names USD twice"),
        lie("nominal 0", nominal("0"), noNominal),
        lie("a negative nominal", nominal("-100"), noNominal),
        lie("no nominal", nominal(""), noNominal),
        lie("a huge nominal", nominal("1E+2147483647"), noNominal),
        lie("no currency", NEXT.with("USD", new Member("CharCode", "")), noCurrency),
        lie("small letters", NEXT.with("USD", new Member("CharCode", "usd")), noCurrency),
        lie("no date", NEXT.dated(""), NO_DATE),
        lie("a word for a date", NEXT.dated(Reply.REMOTE), NO_DATE),
        lie("the 31st of June", NEXT.dated("31.06.2025"), NO_DATE),
        lie("another format", NEXT.dated("2025-06-11"), NO_DATE),
        lie("two figures", NEXT.dated("11.06.25"), NO_DATE),
        lie("2099", NEXT.dated("01.01.2099"), "is dated 2099-01-01, too far ahead"),
        lie("29 currencies", NEXT.first(29), "has 29 currencies, fewer than 30"),
        lie("1 currency", NEXT.first(1), "has 1 currencies, fewer than 30"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"faultyRates", "faultyTables"})
  void refresh_faultyTable_isRefused(String name, Reply lie, String reason) {
    assertRefused(lie, reason);
  }

  /** An attribute that is not there is no date either. */
  @Test
  void refresh_withoutTheAttribute_isRefused() {
    var text = NEXT.text().replaceAll(" Date=\"[^\"]*\"", "");
    assertRefused(Reply.ok(text.getBytes(CbrFeed.WINDOWS_1251)), NO_DATE);
  }

  /** Nobody comes for what the feed points to, and no file is read. */
  @Test
  void refresh_outerEntities_areNotLookedFor() {
    for (var system : List.of(engine.source().trap().toString(), "file:///etc/passwd")) {
      assertRefused(Reply.ok(utf8(Hostile.outerEntity(NEXT, system))), NOT_XML);
      assertRefused(Reply.ok(utf8(Hostile.outerSubset(NEXT, system))), NOT_XML);
      assertRefused(Reply.ok(utf8(Hostile.parameterEntity(NEXT, system))), NOT_XML);
    }
    assertThat(engine.source().count(FakeSource.TRAP)).isZero();
  }

  /** No bank sends one, so there is no need to tell the good from the bad. */
  @Test
  void refresh_anyDocumentType_isRefused() {
    assertRefused(Reply.ok(utf8(Hostile.harmlessType(NEXT))), NOT_XML);
    assertRefused(Reply.ok(utf8(Hostile.innerEntity(NEXT))), NOT_XML);
  }

  @Test
  void refresh_billionLaughs_areNotTold() {
    assertRefused(Reply.ok(utf8(Hostile.laughs(NEXT))), NOT_XML);
  }

  /** These ask for a file by other means than a document type: they are text and no more. */
  @Test
  void refresh_inclusionAndSchema_areNotFollowed() {
    var trap = engine.source().trap().toString();
    engine.source().answer(FakeSource.CBR, Reply.ok(utf8(Hostile.inclusion(NEXT, trap))));
    engine.refresh();
    engine.source().answer(FakeSource.CBR, Reply.ok(utf8(Hostile.schema(NEXT, trap))));
    engine.refresh();

    assertThat(engine.source().count(FakeSource.TRAP)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 301, 400, 401, 403, 404, 410, 451})
  void refresh_statusThatWillStay_isRefusedAtOnce(int status) {
    assertRefused(Reply.status(status), "answered with HTTP " + status);
    assertThat(engine.source().count(FakeSource.CBR)).isEqualTo(2);
  }

  @Test
  void refresh_redirected_isNotFollowed() {
    var elsewhere = Reply.redirect(engine.source().trap().toString());
    assertRefused(elsewhere, "answered with HTTP 302");
    assertThat(engine.source().count(FakeSource.TRAP)).isZero();
  }
}
