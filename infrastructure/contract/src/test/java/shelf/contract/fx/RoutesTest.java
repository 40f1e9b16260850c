package shelf.contract.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.fx.FxEngine.REFRESH;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.contract.http.Errors;

/** Who may refresh, and what the address takes. */
@Apart
class RoutesTest {

  private static final String FAULT = "string_pattern_mismatch query.accept_jumps";

  private final FxEngine engine = FxEngine.emptied();

  @BeforeEach
  void offerGoodRates() {
    engine.source().answer(FakeSource.CBR, CbrFeed.on(LocalDate.of(2025, 10, 1)).reply());
  }

  @Test
  void refresh_withoutTokenOrScope_isRefusedByTheGateway() {
    Errors.assertGateway(engine.anyone().call("POST", REFRESH), 401, "Unauthorized");
    var unscoped = engine.anyone().withToken(engine.aws().token("catalog.read"));
    Errors.assertGateway(unscoped.call("POST", REFRESH), 403, "Forbidden");
    assertThat(engine.source().targets()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
  void otherMethod_is405(String method) {
    var answer = engine.admin().call(method, REFRESH);
    Errors.assertDetail(answer, 405, "Method not allowed");
    assertThat(answer.header("allow")).hasValue("POST");
    assertThat(engine.source().targets()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/fx/admin/refresh/",
    "GET, /api/fx/admin/refresh/",
    "POST, /api/fx/admin/refresh/CBR",
    "POST, /api/fx/refresh",
    "POST, /api/fx/admin"
  })
  void otherPath_is404(String method, String path) {
    Errors.assertDetail(engine.admin().call(method, path), 404, "Not found");
    assertThat(engine.source().targets()).isEmpty();
  }

  @Test
  void otherRoutesOfTheGroup_areWhereTheyWere() {
    assertThat(engine.anyone().get(FxEngine.RATES).status()).isEqualTo(200);
    assertThat(engine.admin().put("/api/fx/admin/overrides/CHF", "{\"rate\": 97}").status())
        .isEqualTo(200);
    assertThat(engine.admin().delete("/api/fx/admin/overrides/CHF").status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "usd",
        "US",
        "USDT",
        "USD,",
        ",USD",
        "USD,,EUR",
        "USD,%20EUR",
        "U%D0%A1D",
        "USD%0A"
      })
  void acceptJumps_faulty_is422(String currencies) {
    assertThat(Errors.faults(engine.refresh(currencies))).containsExactly(FAULT);
    assertThat(engine.source().targets()).isEmpty();
  }

  @Test
  void acceptJumps_empty_is422() {
    assertThat(Errors.faults(engine.refresh("")))
        .hasSize(1)
        .first()
        .asString()
        .endsWith(" query.accept_jumps");
  }

  @Test
  void acceptJumps_upTo100Currencies_areTaken() {
    var most = "USD,".repeat(99) + "USD";
    assertThat(engine.refresh(most).status()).isEqualTo(200);
    assertThat(Errors.faults(engine.refresh(most + ",USD")))
        .hasSize(1)
        .first()
        .asString()
        .endsWith(" query.accept_jumps");
  }

  @Test
  void acceptJumps_repeated_is422() {
    assertThat(Errors.faults(engine.refresh("USD&accept_jumps=EUR")))
        .hasSize(1)
        .first()
        .asString()
        .endsWith(" query.accept_jumps");
  }

  @Test
  void acceptJumps_notNeeded_changeNothing() {
    assertThat(engine.refresh("USD,EUR,XXX").json().get("stored").intValue()).isEqualTo(43);
  }

  /** Nobody reads a body, whatever it is. */
  @Test
  void refresh_withABody_isTheSame() {
    var answers =
        new byte[][] {"{".getBytes(StandardCharsets.UTF_8), {(byte) 0xff, 0}, new byte[100_000]};
    for (var body : answers) {
      assertThat(engine.admin().postUntyped(REFRESH, body).status()).isEqualTo(200);
    }
    assertThat(engine.admin().post(REFRESH, "{\"source\":\"ECB\"}").json().get("source").asString())
        .isEqualTo("CBR");
  }

  @Test
  void refresh_otherParameters_areIgnored() {
    assertThat(engine.admin().call("POST", REFRESH + "?source=ECB&date=2020-01-01").status())
        .isEqualTo(200);
    assertThat(engine.source().targets()).containsExactly(FakeSource.CBR);
  }
}
