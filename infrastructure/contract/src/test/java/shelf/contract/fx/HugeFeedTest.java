package shelf.contract.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shelf.contract.Apart;
import shelf.contract.fx.CbrFeed.Member;

/** Tables that can be read and still are none that a bank would publish: never a 500. */
@Apart
class HugeFeedTest {

  private static final LocalDate DAY = LocalDate.of(2025, 12, 2);
  private static final CbrFeed NEXT = CbrFeed.on(DAY.plusDays(1));

  private final FxEngine engine = FxEngine.emptied();

  @BeforeEach
  void storeGoodRates() {
    engine.refreshed(CbrFeed.on(DAY));
  }

  private static CbrFeed named(String name) {
    return NEXT.with("USD", new Member("Name", name));
  }

  private static CbrFeed currencies(int count) {
    var row = NEXT.valute("USD");
    var more =
        IntStream.range(0, count)
            .mapToObj(HugeFeedTest::code)
            .map(code -> row.replace(">USD<", ">" + code + "<"));
    return new CbrFeed(NEXT.date(), Stream.concat(NEXT.valutes().stream(), more).toList());
  }

  /** {@code QAA}, {@code QAB}, …: none that the table has, but for one. */
  private static String code(int number) {
    var letters = List.of(number / 676, number / 26 % 26, number % 26);
    var code = new StringBuilder();
    letters.forEach(letter -> code.append((char) ('A' + letter)));
    return "QAR".contentEquals(code) ? "ZZZ" : code.toString();
  }

  static Stream<Arguments> feeds() {
    return Stream.of(
        Arguments.of("a name of 1 MB", named("Д".repeat(1_000_000))),
        Arguments.of("a name of 300 kB", named("Д".repeat(150_000))),
        Arguments.of("a name in markup", named("<b>Д</b>")),
        Arguments.of("two names", named("Д</Name><Name>Е")),
        Arguments.of("no name", named("")),
        Arguments.of("5 000 currencies", currencies(5_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("feeds")
  void refresh_hugeFeed_isTakenOrRefusedAndNeverBreaks(String name, CbrFeed feed) {
    engine.source().answer(FakeSource.CBR, Reply.ok(feed.bytes()));

    var answer = engine.refresh();

    assertThat(answer.status()).as("%s", answer).isIn(200, 503);
    boolean taken = answer.status() == 200;
    assertThat(engine.tables()).hasSize(taken ? 2 : 1);
    assertThat(engine.told(DAY.plusDays(1), "USD"))
        .isEqualTo("85.4963 CBR " + (taken ? DAY.plusDays(1) : DAY));
    if (!taken) {
      assertThat(answer.json().get("detail").stringValue())
          .startsWith("No source gave rates. CBR:");
    }
  }
}
