package shelf.fxsync.fixing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shelf.fxsync.fixing.Tables.DAY;
import static shelf.fxsync.fixing.Tables.cbr;
import static shelf.fxsync.fixing.Tables.fixing;
import static shelf.fxsync.fixing.Tables.quote;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.fxsync.source.Feed;
import shelf.fxsync.source.Quote;
import shelf.fxsync.source.Source;
import shelf.fxsync.source.UnusableFeedException;
import shelf.terms.FixedRate;

/** What is believed of a source, at each limit. */
class BeliefTest {

  private static final Belief TODAY = new Belief(DAY, Set.of());

  private static Feed feed(int currencies, LocalDate day) {
    var quotes = new HashMap<String, Quote>();
    for (int i = 0; i < currencies; i++) {
      quotes.put("A" + (char) ('A' + i / 26) + (char) ('A' + i % 26), quote("1", "1"));
    }
    return new Feed("RUB", day, new TreeMap<>(quotes));
  }

  @ParameterizedTest
  @CsvSource({"CBR, 30", "NBU, 30", "ECB, 25"})
  void check_fewerCurrenciesThanTheSourceHas_isRefused(String name, int least) {
    var source = Source.named(name);
    assertThatCode(() -> TODAY.check(source, feed(least, DAY))).doesNotThrowAnyException();
    assertThatThrownBy(() -> TODAY.check(source, feed(least - 1, DAY)))
        .isInstanceOf(UnusableFeedException.class)
        .hasMessage("has " + (least - 1) + " currencies, fewer than " + least);
  }

  @ParameterizedTest
  @CsvSource({"CBR, 3", "NBU, 7", "ECB, 1"})
  void check_datedFurtherAheadThanTheSourceDates_isRefused(String name, int most) {
    var source = Source.named(name);
    var late = DAY.plusDays(most + 1);
    assertThatCode(() -> TODAY.check(source, feed(43, DAY.plusDays(most))))
        .doesNotThrowAnyException();
    assertThatCode(() -> TODAY.check(source, feed(43, DAY.minusYears(3))))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> TODAY.check(source, feed(43, late)))
        .hasMessage("is dated " + late + ", too far ahead");
  }

  @ParameterizedTest
  @CsvSource({
    "100, 120, true",
    "100, 120.000000001, false",
    "100, 80, true",
    "100, 79.999999999, false",
    "0.0000539256, 0.00006471072, true",
    "0.0000539256, 0.0000647108, false",
    "100, 100, true"
  })
  void check_move_mayBeAFifth(String from, String to, boolean believed) {
    var before = fixing(DAY.minusDays(1), cbr("USD", from, DAY.minusDays(1)));
    var rates = List.of(cbr("USD", to, DAY));
    if (believed) {
      assertThatCode(() -> TODAY.check(rates, before)).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> TODAY.check(rates, before))
          .isInstanceOf(UnusableFeedException.class)
          .hasMessage(
              "moves rates by more than 20 %%: USD from %s to %s; if they are right,"
                      .formatted(plain(from), plain(to))
                  + " accept_jumps=USD takes them");
    }
  }

  private static String plain(String number) {
    return new BigDecimal(number).toPlainString();
  }

  @Test
  void check_manyMoves_namesThreeAndCountsTheRest() {
    FixedRate[] old = new FixedRate[5];
    FixedRate[] rates = new FixedRate[5];
    for (int i = 0; i < rates.length; i++) {
      old[i] = cbr("AA" + (char) ('A' + i), "10", DAY.minusDays(1));
      rates[i] = cbr("AA" + (char) ('A' + i), "7", DAY);
    }
    assertThatThrownBy(() -> TODAY.check(List.of(rates), fixing(DAY.minusDays(1), old)))
        .hasMessage(
            "moves rates by more than 20 %: AAA from 10 to 7, AAB from 10 to 7, AAC from 10 to 7"
                + " and 2 more; if they are right, accept_jumps=AAA,AAB,AAC,AAD,AAE takes them");
  }

  @Test
  void check_acceptedMove_isBelieved() {
    var before = fixing(DAY, cbr("TRY", "10", DAY), cbr("USD", "80", DAY));
    var rates = List.of(cbr("TRY", "2", DAY), cbr("USD", "10", DAY));
    assertThatCode(() -> new Belief(DAY, Set.of("TRY", "USD")).check(rates, before))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> new Belief(DAY, Set.of("TRY")).check(rates, before))
        .hasMessageContaining("USD from 80 to 10")
        .hasMessageNotContaining("TRY from");
  }

  /** Nobody knows what it cost in between; a table that is old as a whole is still compared. */
  @Test
  void check_currencyThatHadVanished_isNotCompared() {
    var rates = List.of(cbr("HRK", "90", DAY));
    var fortnight = fixing(DAY, cbr("HRK", "10", DAY.minusDays(14)));
    var longer = fixing(DAY, cbr("HRK", "10", DAY.minusDays(15)));
    var oldTable = fixing(DAY.minusDays(60), cbr("HRK", "10", DAY.minusDays(60)));
    assertThatThrownBy(() -> TODAY.check(rates, fortnight)).hasMessageContaining("HRK");
    assertThatCode(() -> TODAY.check(rates, longer)).doesNotThrowAnyException();
    assertThatThrownBy(() -> TODAY.check(rates, oldTable)).hasMessageContaining("HRK");
  }
}
