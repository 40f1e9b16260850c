package shelf.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.pricing.Pricing.OVERRIDES;
import static shelf.contract.pricing.Pricing.RATES;
import static shelf.contract.pricing.Pricing.RULES;
import static shelf.contract.pricing.Pricing.SUPPLIERS;
import static shelf.contract.pricing.Pricing.admin;
import static shelf.contract.pricing.Pricing.anyone;
import static shelf.contract.pricing.Pricing.path;
import static shelf.contract.pricing.Pricing.rule;
import static shelf.contract.pricing.Pricing.shown;
import static shelf.contract.pricing.Pricing.supplier;
import static shelf.contract.pricing.Pricing.unique;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.contract.http.Errors;
import shelf.local.dynamodb.Fault;
import tools.jackson.databind.JsonNode;

/** Writes whose answers get lost, and a store that does not answer. */
@Apart
class OutageTest {

  private static final Fault LOST = Fault.answerLost().on("TransactWriteItems").onTable("pricing");

  @AfterEach
  void forgetFaults() {
    Pricing.faults().clear();
  }

  private static void lose(Fault fault) {
    Pricing.faults().clear();
    Pricing.faults().add(fault);
  }

  private static JsonNode one(String list) {
    return list.equals(RULES) ? rule("{\"type\": \"fixed\", \"value\": 1}") : supplier();
  }

  @Test
  void create_answerLost_is201() {
    lose(LOST);
    assertThat(supplier().get("active").booleanValue()).isTrue();
    assertThat(Pricing.faults().produced()).isPositive();
  }

  @Test
  void create_allAnswersLostThenRepeated_isReplayed() {
    var keyed = admin().with("Idempotency-Key", UUID.randomUUID().toString());
    var body = Map.of("name", unique("lost"));
    lose(LOST.always());
    Errors.assertDetail(keyed.post(SUPPLIERS, body), 503, "Service temporarily unavailable");
    Pricing.faults().clear();
    var again = keyed.post(SUPPLIERS, body);
    assertThat(again.header("idempotent-replayed")).hasValue("true");
    assertThat(admin().get(path(SUPPLIERS, shown(201, again))).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {SUPPLIERS, RULES})
  void updateIfMatch_answerLost_is200Once(String list) {
    var path = path(list, one(list));
    lose(LOST);
    var answer = admin().with("If-Match", "\"1\"").put(path, Map.of("active", false));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("etag")).hasValue("\"2\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {SUPPLIERS, RULES})
  void delete_answerLost_is204(String list) {
    var path = path(list, one(list));
    lose(LOST);
    assertThat(admin().delete(path).status()).isEqualTo(204);
    assertThat(admin().delete(path).status()).isEqualTo(404);
  }

  @Test
  void override_answersLost_isSetAndGone() {
    lose(Fault.answerLost().on("PutItem").onTable("pricing"));
    assertThat(admin().put(OVERRIDES + "NZD", Map.of("rate", 50)).status()).isEqualTo(200);
    lose(LOST);
    assertThat(admin().delete(OVERRIDES + "NZD").status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {SUPPLIERS, RULES, RATES})
  void read_storeDown_is503AndNeverEmpty(String path) {
    lose(Fault.serverError().on("Query").onTable("pricing").always());
    var answer = path.equals(RATES) ? anyone().get(path) : admin().get(path);
    Errors.assertDetail(answer, 503, "Service temporarily unavailable");
    assertThat(answer.header("retry-after")).hasValue("1");
  }

  @Test
  void delete_indexDown_is503AndTheSupplierStays() {
    var path = path(SUPPLIERS, supplier());
    lose(Fault.serverError().on("Query").onTable("search").always());
    assertThat(admin().delete(path).status()).isEqualTo(503);
    Pricing.faults().clear();
    assertThat(admin().get(path).status()).isEqualTo(200);
  }
}
