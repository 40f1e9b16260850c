package shelf.contract.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shelf.contract.Apart;
import tools.jackson.databind.JsonNode;

/**
 * Pitfall 4: who asks on an evening for the first time gets tomorrow's table, and would have no
 * rates until midnight; so today's is asked for by its day.
 */
@Apart
class SkippedDayTest {

  private final FxEngine engine = FxEngine.emptied();
  private final LocalDate today = FxEngine.today();
  private final CbrFeed ofToday = CbrFeed.on(today);
  private final CbrFeed ofTomorrow = CbrFeed.on(today.plusDays(1)).times("USD", "1.01");

  @BeforeEach
  void forgetTheLog() {
    engine.log();
  }

  private JsonNode refreshed(Reply newest, Reply ofTheDay) {
    engine.source().answer(FakeSource.CBR, newest, ofTheDay);
    return engine.refreshed();
  }

  /** Pitfall 6: the day has slashes when it is asked for and dots when it is told. */
  private static List<String> asked(LocalDate day) {
    var query = "?date_req=" + day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    return List.of(FakeSource.CBR, FakeSource.CBR + query);
  }

  @Test
  void refresh_firstOneOnAnEvening_storesTodaysToo() {
    var answer = refreshed(ofTomorrow.reply(), ofToday.reply());

    assertThat(answer.get("effective_date").stringValue()).isEqualTo(today.plusDays(1).toString());
    assertThat(answer.get("stored").intValue()).isEqualTo(43);
    assertThat(engine.source().targets()).isIn(asked(today), asked(FxEngine.today()));
    assertThat(engine.told(today, "USD")).isEqualTo("85.4963 CBR " + today);
    assertThat(engine.told(today.plusDays(1), "USD"))
        .isEqualTo("86.351263 CBR " + today.plusDays(1));
  }

  /** On a Sunday that is Saturday's. */
  @Test
  void refresh_todayHasNoTableOfItsOwn_storesTheOneThatHolds() {
    refreshed(ofTomorrow.reply(), CbrFeed.on(today.minusDays(2)).reply());

    assertThat(engine.told(today, "USD")).isEqualTo("85.4963 CBR " + today.minusDays(2));
    assertThat(engine.tables()).hasSize(2);
  }

  @Test
  void refresh_todaysTableIsThere_asksOnce() {
    engine.refreshed(ofToday);
    engine.source().clear();

    engine.refreshed(ofTomorrow);

    assertThat(engine.source().targets()).containsExactly(FakeSource.CBR);
    assertThat(engine.tables()).hasSize(2);
  }

  /** The newest is what was asked for: it counts though the other one is missing. */
  @Test
  void refresh_todaysCannotBeHad_storesTomorrowsAndLogsWhy() {
    refreshed(ofTomorrow.reply(), Reply.ok("<ValCurs>Error in parameters</ValCurs>"));

    assertThat(engine.tables()).hasSize(1);
    assertThat(engine.told(today.plusDays(1), "USD")).startsWith("86.351263 CBR ");
    assertThat(engine.log()).contains("sent something else than rates");
  }

  @Test
  void refresh_todaysIsThin_storesTomorrowsOnly() {
    refreshed(ofTomorrow.reply(), ofToday.first(12).reply());

    assertThat(engine.tables()).hasSize(1);
    assertThat(engine.log()).contains("has 12 currencies, fewer than 30");
  }

  /** A mirror that does not know the question says the same again. */
  @Test
  void refresh_sourceIgnoresTheDay_storesTomorrowsOnce() {
    engine.refreshed(ofTomorrow);

    assertThat(engine.tables()).hasSize(1);
    assertThat(engine.table(today.plusDays(1)).orElseThrow().number("revision")).isEqualTo(1);
  }

  /** Each is compared with the one before it: a lie about today does not make tomorrow's one. */
  @Test
  void refresh_todaysJumps_isRefusedAndTomorrowsTaken() {
    engine.refreshed(CbrFeed.on(today.minusDays(3)));

    refreshed(ofTomorrow.reply(), ofToday.timesAll("0.5").reply());

    assertThat(engine.told(today, "USD")).isEqualTo("85.4963 CBR " + today.minusDays(3));
    assertThat(engine.told(today.plusDays(1), "USD")).startsWith("86.351263 CBR ");
  }
}
