package shelf.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.pricing.Pricing.OVERRIDES;
import static shelf.contract.pricing.Pricing.SUPPLIERS;
import static shelf.contract.pricing.Pricing.admin;
import static shelf.contract.pricing.Pricing.path;
import static shelf.contract.pricing.Pricing.rule;
import static shelf.contract.pricing.Pricing.shown;
import static shelf.contract.pricing.Pricing.supplier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import shelf.contract.Apart;
import shelf.terms.Adjustment;
import shelf.terms.Market;
import shelf.terms.PricingRule;
import shelf.terms.TermsCache;
import shelf.terms.TermsTable;

/** What the parts function reads of all this: whole, and kept for a minute. */
@Apart
class TermsTest {

  private static final Market MARKET = new Market("RUB", Pricing.ZONE);

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  private final TermsCache cache =
      new TermsCache(
          new TermsTable(Pricing.table("pricing"), MARKET),
          new Clock() {
            @Override
            public ZoneOffset getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now.get();
            }
          });

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  @Test
  void terms_afterWrites_holdAllOfThem() {
    var body = "{\"region\": \"RU-MOW\", \"warehouses\": [{\"name\": \"A\", \"is_local\": true}]}";
    var supplier = shown(200, admin().put(path(SUPPLIERS, supplier()), body));
    long rule =
        rule("{\"type\": \"percent\", \"value\": 12.50, \"max_cost\": 10}").get("id").longValue();
    var today = LocalDate.now(Pricing.ZONE);
    Fixings.put(today.minusDays(1), new Fixings.Fixed("HUF", "0.2", today.minusDays(1)));
    admin().put(OVERRIDES + "CNY", Map.of("rate", 11.5));

    var terms = cache.fresh();

    var read = terms.suppliers().get(supplier.get("id").longValue());
    assertThat(read.region()).hasValue("RU-MOW");
    assertThat(read.warehouses().getFirst().isLocal()).isTrue();
    assertThat(read.version()).isEqualTo(2);
    var found = terms.rules().stream().filter(each -> each.id() == rule).findFirst().orElseThrow();
    assertThat(found.adjustment().type()).isEqualTo(Adjustment.Type.PERCENT);
    assertThat(found.adjustment().value()).isEqualByComparingTo("12.5");
    assertThat(found.conditions().maxCost())
        .hasValueSatisfying(cost -> assertThat(cost).isEqualByComparingTo("10"));
    assertThat(terms.rules()).extracting(PricingRule::id).isSorted();
    assertThat(terms.rates().get("CNY").source()).isEqualTo("override");
    assertThat(terms.rates()).doesNotContainKey("RUB");
    assertThat(terms.baseCurrency()).isEqualTo("RUB");
  }

  @Test
  void current_withinAMinute_isWhatWasRead() {
    var first = cache.current();
    long id = supplier().get("id").longValue();
    pass(Duration.ofSeconds(59));
    assertThat(cache.current()).isSameAs(first);
    assertThat(cache.begin().get()).isSameAs(first);
    pass(Duration.ofSeconds(1));
    assertThat(cache.begin().get().suppliers()).containsKey(id);
  }

  @Test
  void fresh_rightAfterTheLastRead_seesANewSupplier() {
    cache.current();
    long id = supplier().get("id").longValue();
    assertThat(cache.fresh().suppliers()).containsKey(id);
    assertThat(cache.current().suppliers()).containsKey(id);
  }

  @Test
  void begin_withoutTerms_readsThem() {
    long id = supplier().get("id").longValue();
    assertThat(cache.begin().get().suppliers()).containsKey(id);
  }
}
