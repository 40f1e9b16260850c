package shelf.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.pricing.Pricing.RULES;
import static shelf.contract.pricing.Pricing.admin;
import static shelf.contract.pricing.Pricing.path;
import static shelf.contract.pricing.Pricing.rows;
import static shelf.contract.pricing.Pricing.rule;
import static shelf.contract.pricing.Pricing.shown;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shelf.contract.Apart;
import shelf.contract.http.Errors;
import shelf.table.Key;

/** One pricing rule: created, changed, deleted. */
@Apart
class RuleTest {

  private static final String NONE = RULES + "/9007199254740991";
  private static final String SMALL = "{\"type\": \"fixed\", \"value\": 1}";
  private static final String WHOLE =
      """
      {"priority": -7, "active": false, "brand_id": 1, "category_id": 2, "supplier_id": 3,
       "region": "RU-MOW", "min_cost": 0.01, "max_cost": 2700, "valid_from": "2026-01-01T00:00:00Z",
       "valid_to": "2026-12-31T23:59:59Z", "type": "percent", "value": 12.5, "round_to": 0.5}
      """;

  @Test
  void create_typeAndValueOnly_hasTheDefaults() {
    var answer = admin().post(RULES, "{\"type\": \"multiplier\", \"value\": 1.25}");
    var rule = shown(201, answer);
    long id = rule.get("id").longValue();
    var expected =
        """
        {"id":%d,"priority":100,"active":true,"brand_id":null,"category_id":null,\
        "supplier_id":null,"region":null,"min_cost":null,"max_cost":null,"valid_from":null,\
        "valid_to":null,"type":"multiplier","value":1.25,"round_to":null}\
        """;
    assertThat(answer.text()).isEqualTo(expected.formatted(id));
    assertThat(answer.header("location")).hasValue(RULES + "/" + id);
    assertThat(answer.header("etag")).hasValue("\"1\"");
  }

  @Test
  void create_everything_isShownAndListed() {
    var answer = admin().post(RULES, WHOLE);
    long id = shown(201, answer).get("id").longValue();
    var expected =
        """
        {"id":%d,"priority":-7,"active":false,"brand_id":1,"category_id":2,"supplier_id":3,\
        "region":"RU-MOW","min_cost":0.01,"max_cost":2700,"valid_from":"2026-01-01T00:00:00Z",\
        "valid_to":"2026-12-31T23:59:59Z","type":"percent","value":12.5,"round_to":0.5}\
        """;
    assertThat(answer.text()).isEqualTo(expected.formatted(id));
    assertThat(admin().get(RULES + "?limit=1000").text()).contains(answer.text());
  }

  @Test
  void create_againUnderTheSameKey_isTheFirstAnswer() {
    var keyed = admin().with("Idempotency-Key", UUID.randomUUID().toString());
    var first = keyed.post(RULES, SMALL);
    var count = rows(admin().get(RULES + "?limit=1000")).size();
    var again = keyed.post(RULES, SMALL);
    assertThat(shown(201, again)).isEqualTo(shown(201, first));
    assertThat(again.header("idempotent-replayed")).hasValue("true");
    assertThat(rows(admin().get(RULES + "?limit=1000"))).hasSize(count);
    Errors.assertDetail(
        keyed.post(RULES, WHOLE), 422, "Idempotency-Key was already used with another body");
  }

  @Test
  void update_oneField_leavesTheOthers() {
    var before = rule(WHOLE);
    var answer = admin().put(path(RULES, before), Map.of("priority", 5));
    assertThat(shown(200, answer).get("priority").intValue()).isEqualTo(5);
    assertThat(answer.text().replace("\"priority\":5", "\"priority\":-7"))
        .isEqualTo(before.toString());
    assertThat(answer.header("etag")).hasValue("\"2\"");
    assertThat(rows(admin().get(RULES + "?limit=1000"))).contains(answer.json());
  }

  @Test
  void update_nulls_clearWhatIsOptional() {
    var nulls =
        """
        {"brand_id": null, "category_id": null, "supplier_id": null, "region": null,
         "min_cost": null, "max_cost": null, "valid_from": null, "valid_to": null,
         "round_to": null, "priority": null, "active": null, "type": null, "value": null}
        """;
    var rule = rule(WHOLE);
    var answer = admin().put(path(RULES, rule), nulls);
    var expected =
        """
        {"id":%d,"priority":-7,"active":false,"brand_id":null,"category_id":null,\
        "supplier_id":null,"region":null,"min_cost":null,"max_cost":null,"valid_from":null,\
        "valid_to":null,"type":"percent","value":12.5,"round_to":null}\
        """;
    assertThat(answer.text()).isEqualTo(expected.formatted(rule.get("id").longValue()));
  }

  @Test
  void update_nothingNew_keepsTheVersion() {
    var answer = admin().put(path(RULES, rule(WHOLE)), "{\"value\": 12.50, \"round_to\": 0.5}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("etag")).hasValue("\"1\"");
  }

  @Test
  void update_otherVersion_is412AndNothingChanges() {
    var path = path(RULES, rule(SMALL));
    var stale = admin().with("If-Match", "\"2\"");
    Errors.assertDetail(stale.put(path, Map.of("priority", 1)), 412, "Precondition failed");
    Errors.assertDetail(stale.delete(path), 412, "Precondition failed");
    var current = admin().with("If-Match", "\"1\"");
    assertThat(current.put(path, Map.of("priority", 1)).status()).isEqualTo(200);
    assertThat(stale.delete(path).status()).isEqualTo(204);
  }

  @Test
  void delete_existing_isGone() {
    var path = path(RULES, rule(SMALL));
    assertThat(admin().delete(path).status()).isEqualTo(204);
    Errors.assertDetail(admin().delete(path), 404, "Pricing rule not found");
    Errors.assertDetail(admin().put(path, "{}"), 404, "Pricing rule not found");
    Errors.assertDetail(admin().delete(NONE), 404, "Pricing rule not found");
  }

  @Test
  void create_oneMoreThanAThousand_is409() {
    var count = Key.single("rule-count");
    var table = Pricing.table("pricing");
    int there = rows(admin().get(RULES + "?limit=1000")).size();
    // Counted, but not there: a thousand requests would say the same and take longer.
    table.add(count, "rules", 999 - there);
    var last = rule(SMALL);
    Errors.assertDetail(admin().post(RULES, SMALL), 409, "There can be at most 1000 pricing rules");
    assertThat(admin().delete(path(RULES, last)).status()).isEqualTo(204);
    assertThat(admin().post(RULES, SMALL).status()).isEqualTo(201);
    table.add(count, "rules", there - 999);
  }
}
