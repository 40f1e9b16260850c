package shelf.contract.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.contract.Apart;
import shelf.contract.Patience;
import shelf.contract.fx.CbrFeed.Member;
import shelf.local.dynamodb.Fault;

/**
 * What parts cost by the rates that the sources gave. Prices keep rates for a minute; but the first
 * price of each shop names a supplier that is not among what was kept, so that all is read anew.
 */
@Apart
class PriceTest {

  private static final String DOLLAR = "/api/fx/admin/overrides/USD";

  private final FxEngine engine = FxEngine.emptied();
  private final Shop shop = new Shop(engine.admin());

  @AfterEach
  void dropTheOverride() {
    engine.admin().delete(DOLLAR);
  }

  /** The table of the vectors in integrations.md, as of so many days ago. */
  private static CbrFeed vectors(int daysAgo) {
    return CbrFeed.on(FxEngine.today().minusDays(daysAgo))
        .withValue("USD", "75,5273")
        .with("JPY", new Member("Nominal", "100"))
        .withValue("JPY", "47,2636");
  }

  @Test
  void price_ofForeignOffers_isRoundedOnceAtTheEnd() {
    long dollars = shop.part("10.00", "USD");
    long yen = shop.part("1500", "JPY");
    engine.refreshed(vectors(0));

    assertThat(shop.price(dollars)).isEqualTo("755.27");
    assertThat(shop.price(yen)).isEqualTo("708.95");
    assertThat(shop.explained(yen).get("cost_unrounded").asString()).isEqualTo("708.954");
    assertThat(shop.explained(yen).get("rate").asString()).isEqualTo("0.472636");
  }

  /** 33 × 0.472636 = 15.596988; rounded before the rule it would come to 46.80. */
  @Test
  void price_withARule_isRoundedAfterIt() {
    long part = shop.part("33", "JPY");
    shop.rule("3");
    engine.refreshed(vectors(0));

    assertThat(shop.price(part)).isEqualTo("46.79");
    assertThat(shop.explanation(part).get("final_unrounded").asString()).isEqualTo("46.790964");
  }

  /** A binary float would make 1.00 of the first; a careless writer 2.7E+3 of the second. */
  @Test
  void price_ofTellingNumbers_isExactAndPlain() {
    long half = shop.part("1.005", "USD");
    long round = shop.part("2700", "USD");
    engine.refreshed(vectors(0).withValue("USD", "1,0000"));

    assertThat(shop.price(half)).isEqualTo("1.01");
    assertThat(engine.anyone().get("/api/parts/" + round).text())
        .contains("\"final_price\":2700.00");
  }

  /** On Sunday and Monday that is Saturday's table. */
  @ParameterizedTest
  @CsvSource({"0", "1", "2", "9", "30"})
  void price_withoutANewerTable_usesTheLastAndNamesItsDay(int daysAgo) {
    var table = vectors(daysAgo);
    long part = shop.part("10.00", "USD");
    engine.refreshed(table);

    assertThat(shop.price(part)).isEqualTo("755.27");
    var offer = shop.explained(part);
    var day = table.date().split("\\.");
    assertThat(offer.get("rate_date").stringValue())
        .isEqualTo(day[2] + "-" + day[1] + "-" + day[0]);
    assertThat(offer.get("rate_source").stringValue()).isEqualTo("CBR");
    assertThat(offer.get("considered").booleanValue()).isTrue();
  }

  /** Pitfall 4: on an evening the source gives tomorrow's table. */
  @Test
  void price_tomorrowsTableStored_usesTodays() {
    long part = shop.part("10.00", "USD");
    engine.refreshed(vectors(1));
    // Two days ahead, so that a midnight in between makes no difference.
    engine.refreshed(vectors(-2).withValue("USD", "80,0000"));

    assertThat(shop.price(part)).isEqualTo("755.27");
    assertThat(engine.told(FxEngine.today().plusDays(3), "USD")).startsWith("80 CBR ");
  }

  /** The first price of the shop, for which nothing is kept from before the lies. */
  @Test
  void price_afterALie_isOfTheLastGoodRates() {
    long part = shop.part("10.00", "USD");
    engine.refreshed(vectors(0));
    var lies = vectors(0);
    for (var lie :
        new Reply[] {lies.first(29).reply(), lies.timesAll("0.7").reply(), Reply.html()}) {
      engine.source().answer(FakeSource.CBR, lie);
      assertThat(engine.refresh().status()).isEqualTo(503);
    }

    assertThat(shop.price(part)).isEqualTo("755.27");
    Patience.until(Duration.ofSeconds(30), "the part is found", () -> shop.rows().size() == 1);
    assertThat(shop.rows().getFirst().get("best_offer").get("final_price").asString())
        .isEqualTo("755.27");
  }

  /** Pitfall 8: no rate is not 1; the offer does not count, and the explanation says so. */
  @Test
  void price_withoutARate_isNone() {
    engine.refreshed(vectors(0).without("BGN"));
    long part = shop.part("10.00", "BGN");

    assertThat(shop.pricing(part).isNull()).isTrue();
    var offer = shop.explained(part);
    assertThat(offer.get("considered").booleanValue()).isFalse();
    assertThat(offer.get("reason").stringValue()).isEqualTo("no_rate");
    assertThat(offer.get("rate").isNull()).isTrue();
  }

  /** Pitfall 7: nothing vanishes with a currency. */
  @Test
  void price_inAVanishedCurrency_goesOnWithItsLastRate() {
    engine.refreshed(vectors(1));
    engine.refreshed(vectors(0).without("BGN"));
    long part = shop.part("10.00", "BGN");

    assertThat(shop.price(part)).isEqualTo("471.98");
    assertThat(shop.explained(part).get("rate_date").stringValue())
        .isEqualTo(engine.told(FxEngine.today(), "BGN").split(" ")[2]);
  }

  /** Pitfall 11: a rate set by hand wins, whatever the source says after it. */
  @Test
  void price_withAnOverride_usesIt() {
    long part = shop.part("10.00", "USD");
    engine.admin().put(DOLLAR, "{\"rate\": 90.5}");
    engine.refreshed(vectors(0));

    assertThat(shop.price(part)).isEqualTo("905.00");
    assertThat(shop.explained(part).get("rate_source").stringValue()).isEqualTo("override");
  }

  /** A refresh under way, however long it takes, is nothing that a price waits for. */
  @Test
  void price_whileARefreshHangs_isAnswered() throws InterruptedException {
    long part = shop.part("10.00", "USD");
    engine.refreshed(vectors(0));
    engine.faults().add(Fault.delay(Duration.ofSeconds(8)).on("PutItem").onTable("pricing"));
    engine.source().answer(FakeSource.CBR, vectors(0).times("USD", "1.01").reply());
    var refresh = Thread.startVirtualThread(engine::refresh);
    Patience.until(
        Duration.ofSeconds(10), "the write hangs", () -> engine.faults().produced() == 1);

    assertThat(shop.price(part)).isEqualTo("755.27");

    assertThat(refresh.isAlive()).isTrue();
    refresh.join();
  }
}
