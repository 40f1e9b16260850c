package shelf.fxsync.fixing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shelf.fxsync.fixing.Tables.feed;
import static shelf.fxsync.fixing.Tables.quote;
import static shelf.fxsync.fixing.Tables.texts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.fxsync.source.Feed;
import shelf.fxsync.source.Quote;
import shelf.fxsync.source.UnusableFeedException;
import shelf.terms.FixedRate;

/** Rates in the marketplace's currency: which way round, and how exact. */
class CrossesTest {

  private static final Feed EURO =
      feed(
          "EUR",
          Map.of(
              "USD", quote("1", "1.2059"),
              "JPY", quote("1", "131.76"),
              "RUB", quote("1", "89.4671")));

  private static List<FixedRate> crosses(Feed feed, String base) {
    return Crosses.of("ECB", feed, base);
  }

  @ParameterizedTest
  @CsvSource({
    "75.5273, 1, 75.5273",
    "47.2636, 100, 0.472636",
    "53.9256, 1000000, 0.0000539256",
    "100.0000, 1, 100",
    "2700, 1, 2700",
    "83.6800, 10, 8.368",
    "12.5, 7, 1.78571428571"
  })
  void of_aFeedInTheBaseCurrency_isValueByNominal(String value, String nominal, String rate) {
    var rates = crosses(feed("RUB", Map.of("JPY", quote(value, nominal))), "RUB");
    assertThat(texts(rates)).containsExactly(Map.entry("JPY", rate));
  }

  /** 89.4671 roubles and 1.2059 dollars for one euro; worked out with a pocket calculator. */
  @Test
  void of_anotherBase_crossesThroughTheFeedsCurrency() {
    assertThat(texts(crosses(EURO, "RUB")))
        .containsOnly(
            Map.entry("EUR", "89.4671"),
            Map.entry("USD", "74.1911435442"),
            Map.entry("JPY", "0.679015634487"));
  }

  @Test
  void of_theFeedsOwnCurrencyAsBase_turnsUnitsForOneAround() {
    assertThat(texts(crosses(EURO, "EUR"))).containsEntry("USD", "0.829256157227");
  }

  @Test
  void of_aBaseThatTheFeedLacks_isUnusable() {
    assertThatThrownBy(() -> crosses(EURO, "UAH"))
        .isInstanceOf(UnusableFeedException.class)
        .hasMessage("has no rate of UAH");
  }

  @Test
  void of_anyFeed_hasSourceDayAndWhatWasPublished() {
    var rates = crosses(feed("RUB", Map.of("JPY", quote("47.2636", "100"))), "RUB");
    var fixed = rates.getFirst();
    assertThat(fixed.rate().source()).isEqualTo("ECB");
    assertThat(fixed.rate().effectiveDate()).isEqualTo(Tables.DAY);
    assertThat(fixed.published().value()).hasToString("47.2636");
    assertThat(fixed.published().nominal()).hasToString("100");
  }

  /** From A to B and back again is where one came from, whatever the feed's own currency is. */
  @Test
  void of_anyTwoCurrencies_thereAndBackIsOne() {
    var random = new Random(42);
    for (int round = 0; round < 500; round++) {
      var quotes = new HashMap<String, Quote>();
      for (var code : List.of("AAA", "BBB", "CCC")) {
        quotes.put(code, quote(number(random), number(random)));
      }
      var feed = feed("ZZZ", quotes);
      var there = new BigDecimal(texts(crosses(feed, "AAA")).get("BBB"));
      var back = new BigDecimal(texts(crosses(feed, "BBB")).get("AAA"));
      var error = there.multiply(back).subtract(BigDecimal.ONE).abs();
      assertThat(error).as("%s", quotes).isLessThan(new BigDecimal("1E-10"));
      assertThat(there.round(new MathContext(12))).isEqualByComparingTo(there);
    }
  }

  private static String number(Random random) {
    return BigDecimal.valueOf(random.nextLong(1, 10_000_000_000L), random.nextInt(7))
        .toPlainString();
  }
}
