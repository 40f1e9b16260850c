package shelf.contract.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.engine.Together;
import shelf.local.lambda.FunctionFailedException;
import shelf.table.Item;

/** Several refreshes at once: one set of rates comes of it, as one of the feeds had it. */
@Apart
class RaceTest {

  private static final LocalDate DAY = LocalDate.of(2025, 10, 21);
  private static final int MANY = 16;

  private final FxEngine engine = FxEngine.emptied();

  private static long sum(List<Answer> answers, String member) {
    return answers.stream().mapToLong(answer -> answer.json().get(member).longValue()).sum();
  }

  private List<Answer> refreshTogether() {
    var answers = Together.run(MANY, client -> engine.refresh());
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
    return answers;
  }

  @RepeatedTest(3)
  void refresh_16AtOnce_oneStores() {
    engine.source().answer(FakeSource.CBR, CbrFeed.on(DAY).reply());

    var answers = refreshTogether();

    assertThat(answers.stream().map(answer -> answer.json().get("stored").intValue()))
        .containsOnlyOnce(43)
        .filteredOn(stored -> stored == 0)
        .hasSize(MANY - 1);
    assertThat(sum(answers, "unchanged")).isEqualTo((MANY - 1) * 43);
    assertThat(engine.tables()).hasSize(1);
    assertThat(engine.table(DAY).orElseThrow().number("revision")).isEqualTo(1);
    assertThat(rates()).isEqualTo(of(CbrFeed.on(DAY)));
  }

  private Map<String, String> rates() {
    return engine.stored(DAY).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, rate -> value(rate.getValue())));
  }

  private static String value(Item rate) {
    return rate.text("value");
  }

  private static Map<String, String> of(CbrFeed feed) {
    return feed.valutes().stream()
        .collect(
            Collectors.toMap(
                valute -> CbrFeed.member(valute, "CharCode"),
                valute -> CbrFeed.value(valute).stripTrailingZeros().toPlainString()));
  }

  /** The source corrects itself meanwhile: all of the one or all of the other. */
  @RepeatedTest(3)
  void refresh_16AtOnceWithACorrection_neverMixes() {
    var first = CbrFeed.on(DAY);
    var second = first.timesAll("1.01");
    var third = first.timesAll("1.02");
    var replies =
        IntStream.range(0, MANY)
            .mapToObj(i -> List.of(first, second, third).get(i % 3).reply())
            .toArray(Reply[]::new);
    engine.source().answer(FakeSource.CBR, replies);

    refreshTogether();

    assertThat(rates()).isIn(of(first), of(second), of(third));
  }

  /** Different days meet no more than that: each has its own table. */
  @Test
  void refresh_twoDaysAtOnce_storesBoth() {
    var next = CbrFeed.on(DAY.plusDays(1)).timesAll("1.01");
    var replies =
        IntStream.range(0, MANY)
            .mapToObj(i -> i % 2 == 0 ? CbrFeed.on(DAY).reply() : next.reply())
            .toArray(Reply[]::new);
    engine.source().answer(FakeSource.CBR, replies);

    assertThat(sum(refreshTogether(), "stored")).isEqualTo(86);

    assertThat(rates()).isEqualTo(of(CbrFeed.on(DAY)));
    assertThat(engine.stored(DAY.plusDays(1)).get("USD").text("rate")).isEqualTo("86.351263");
  }

  /** The schedule and a person at the same moment. */
  @Test
  void refresh_besideTheSchedule_oneStores() {
    engine.source().answer(FakeSource.CBR, CbrFeed.on(DAY).reply());

    Together.run(
        8,
        client -> {
          try {
            if (client % 2 == 0) {
              engine.scheduled();
            } else {
              engine.refreshed();
            }
            return true;
          } catch (FunctionFailedException e) {
            throw new AssertionError("the schedule failed", e);
          }
        });

    assertThat(engine.table(DAY).orElseThrow().number("revision")).isEqualTo(1);
    assertThat(rates()).isEqualTo(of(CbrFeed.on(DAY)));
  }
}
