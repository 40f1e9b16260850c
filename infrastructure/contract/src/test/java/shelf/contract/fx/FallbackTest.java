package shelf.contract.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.contract.http.Errors;
import tools.jackson.databind.JsonNode;

/** Pitfall 11: several sources, the first of which that can be believed wins. */
@Apart
class FallbackTest {

  /** Of late: a source that has nothing newer than some days is asked in vain. */
  private static final LocalDate DAY = FxEngine.today().minusDays(1);

  private static final CbrFeed CBR = CbrFeed.on(DAY);
  private static final EcbFeed ECB = EcbFeed.on(DAY).like(CBR).with("USD", "1.09");

  /** 92.4276 / 1.09. */
  private static final String ECB_DOLLAR = "84.7959633028 ECB " + DAY;

  @RegisterExtension
  private static final OwnEngine OWN = OwnEngine.with(Map.of("FxSources", "CBR,ECB"));

  private final FxEngine engine = OWN.emptied();

  private JsonNode refreshed(Reply cbr, Reply ecb) {
    engine.source().answer(FakeSource.CBR, cbr);
    engine.source().answer(FakeSource.ECB, ecb);
    return engine.refreshed();
  }

  @Test
  void refresh_firstWorks_asksNobodyElse() {
    var answer = refreshed(CBR.reply(), ECB.reply());

    assertThat(answer.get("source").stringValue()).isEqualTo("CBR");
    assertThat(answer.has("failures")).isFalse();
    assertThat(engine.source().targets()).containsExactly(FakeSource.CBR);
  }

  @Test
  void refresh_firstDown_takesTheSecondAndSaysWhy() {
    var answer = refreshed(Reply.status(403), ECB.reply());

    assertThat(answer.toString())
        .isEqualTo(
            """
            {"source":"ECB","effective_date":"%s","stored":32,"unchanged":0,\
            "failures":[{"source":"CBR","reason":"answered with HTTP 403"}]}\
            """
                .formatted(DAY));
    assertThat(engine.told(DAY, "USD")).isEqualTo(ECB_DOLLAR);
    assertThat(engine.log()).contains("answered with HTTP 403").doesNotContain(Reply.REMOTE);
  }

  /** Refused is as good as down: thin, or jumping. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void refresh_firstLies_takesTheSecond(boolean thin) {
    refreshed(CBR.reply(), ECB.reply());
    var next = CbrFeed.on(DAY.plusDays(1));
    var lie = thin ? next.first(29) : next.timesAll("0.7");

    var answer = refreshed(lie.reply(), new EcbFeed(DAY.plusDays(1), ECB.rates()).reply());

    assertThat(answer.get("source").stringValue()).isEqualTo("ECB");
    assertThat(answer.get("failures")).hasSize(1);
    assertThat(engine.told(DAY.plusDays(1), "USD"))
        .isEqualTo("84.7959633028 ECB " + DAY.plusDays(1));
    assertThat(engine.told(DAY.plusDays(1), "UAH")).isEqualTo("2.06121 CBR " + DAY);
  }

  @Test
  void refresh_firstBackOnTheSameDay_winsAndTheRestOfTheSecondStays() {
    refreshed(Reply.status(404), ECB.reply());

    var answer = refreshed(CBR.reply(), ECB.reply());

    assertThat(answer.get("source").stringValue()).isEqualTo("CBR");
    assertThat(answer.get("stored").intValue()).isEqualTo(43);
    assertThat(answer.has("missing")).isFalse();
    assertThat(engine.told(DAY, "USD")).isEqualTo("85.4963 CBR " + DAY);
    assertThat(engine.told(DAY, "ILS")).endsWith(" ECB " + DAY);
  }

  @Test
  void refresh_secondOnADayOfTheFirst_addsOnlyWhatTheFirstHasNot() {
    refreshed(CBR.reply(), ECB.reply());

    var answer = refreshed(Reply.status(404), ECB.reply());

    assertThat(answer.get("source").stringValue()).isEqualTo("ECB");
    assertThat(engine.told(DAY, "USD")).isEqualTo("85.4963 CBR " + DAY);
    assertThat(engine.told(DAY, "ILS")).endsWith(" ECB " + DAY);
    int both = answer.get("stored").intValue() + answer.get("unchanged").intValue();
    assertThat(both).isEqualTo(32);
    assertThat(engine.stored(DAY)).hasSize(43 + answer.get("stored").intValue());
  }

  /** And with the first one back again nothing is left to do. */
  @Test
  void refresh_firstAgainAfterTheSecond_writesNothing() {
    refreshed(CBR.reply(), ECB.reply());
    refreshed(Reply.status(404), ECB.reply());
    var before = engine.tables();

    var answer = refreshed(CBR.reply(), ECB.reply());

    assertThat(answer.get("stored").intValue()).isZero();
    assertThat(engine.tables()).isEqualTo(before);
  }

  /** The second still has Friday's table when the first has Saturday's already. */
  @Test
  void refresh_secondWithAnOlderDay_changesNothingOfTheNewerDay() {
    refreshed(CBR.reply(), ECB.reply());
    var before = engine.rates(DAY).text();

    var older = new EcbFeed(DAY.minusDays(1), ECB.rates());
    assertThat(refreshed(Reply.status(404), older.reply()).get("effective_date").stringValue())
        .isEqualTo(DAY.minusDays(1).toString());

    assertThat(engine.rates(DAY).text()).isEqualTo(before);
  }

  @Test
  void refresh_bothDown_namesBoth() {
    engine.source().answer(FakeSource.CBR, Reply.html());
    engine.source().answer(FakeSource.ECB, Reply.status(404));

    Errors.assertDetail(
        engine.refresh(),
        503,
        "No source gave rates. CBR: sent no XML that can be read; ECB: answered with HTTP 404");
    assertThat(engine.tables()).isEmpty();
  }

  /** A source that stopped long ago looks well: the next one is asked whether there is more. */
  @Test
  void refresh_firstHasOnlyOldRates_takesTheSecondAndSaysWhy() {
    var old = DAY.minusDays(9);

    var answer = refreshed(CbrFeed.on(old).reply(), ECB.reply());

    assertThat(answer.get("source").stringValue()).isEqualTo("ECB");
    assertThat(answer.get("failures").get(0).get("reason").stringValue())
        .isEqualTo("has nothing newer than " + old);
    assertThat(engine.told(DAY, "USD")).isEqualTo(ECB_DOLLAR);
    assertThat(engine.told(DAY, "UAH")).isEqualTo("2.06121 CBR " + old);
  }
}
