package shelf.contract.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shelf.contract.Apart;

/**
 * A marketplace that changes its currency: no rate of the old one is ever taken for one of the new.
 */
@Apart
class CurrencyChangeTest {

  private static final Map<String, String> EUROS =
      Map.of("BaseCurrency", "EUR", "FxSources", "ECB");
  private static final String DOLLAR = "/api/fx/admin/overrides/USD";
  private static final String FRANC = "/api/fx/admin/overrides/CHF";

  @TempDir private Path data;
  private final FakeSource source = new FakeSource();

  @AfterEach
  void closeSource() {
    source.close();
  }

  private final LocalDate today = FxEngine.today();

  @Test
  void base_changed_hasNoRatesOfTheOldOne() {
    try (var roubles = FxEngine.on(data, source, Map.of())) {
      roubles.refreshed(CbrFeed.on(today.minusDays(1)));
      roubles.admin().put(DOLLAR, "{\"rate\": 90.5}");
      roubles.admin().put(FRANC, "{\"rate\": 97}");
      assertThat(roubles.told(today, "USD")).startsWith("90.5 override ");
    }

    try (var euros = FxEngine.on(data, source, EUROS)) {
      assertThat(euros.rates(today).json().get("base").stringValue()).isEqualTo("EUR");
      assertThat(euros.rates(today).json().get("rates")).isEmpty();
      assertPricesKnowNoDollar(euros);

      source.answer(FakeSource.ECB, EcbFeed.on(today.minusDays(1)).reply());
      assertThat(euros.refreshed().get("stored").intValue()).isEqualTo(32);
      assertThat(euros.told(today, "USD")).startsWith("0.829256157227 ECB ");
      assertThat(euros.told(today, "CHF")).contains(" ECB ");

      euros.admin().put(DOLLAR, "{\"rate\": 0.9}");
      assertThat(euros.told(today, "USD")).startsWith("0.9 override ");
    }

    try (var roubles = FxEngine.on(data, source, Map.of())) {
      assertThat(roubles.told(today, "EUR")).startsWith("92.4276 CBR ");
      assertThat(roubles.told(today, "CHF")).startsWith("97 override ");
      assertThat(roubles.told(today, "USD")).doesNotStartWith("0.9 ");
    }
  }

  private static void assertPricesKnowNoDollar(FxEngine euros) {
    var shop = new Shop(euros.admin());
    long part = shop.part("10", "USD");
    assertThat(shop.pricing(part).isNull()).isTrue();
    assertThat(shop.explained(part).get("reason").stringValue()).isEqualTo("no_rate");
  }
}
