package shelf.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.pricing.Pricing.RULES;
import static shelf.contract.pricing.Pricing.admin;
import static shelf.contract.pricing.Pricing.path;
import static shelf.contract.pricing.Pricing.rule;
import static shelf.contract.pricing.Pricing.shown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.contract.http.Errors;

/** What a pricing rule's body may hold, each field by itself and all of them together. */
@Apart
class RuleBodyTest {

  private static final String FIXED = "\"type\": \"fixed\", \"value\": 1";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"priority\": -1000000",
        "\"priority\": 1000000",
        "\"priority\": 1e2",
        "\"region\": \"x\"",
        "\"brand_id\": 9007199254740991",
        "\"min_cost\": 0",
        "\"min_cost\": 10.5, \"max_cost\": 10.50",
        "\"max_cost\": 1000000000000",
        "\"round_to\": 0.01",
        "\"valid_from\": \"2026-01-01T00:00:00Z\", \"valid_to\": \"2026-01-01T00:00:01Z\""
      })
  void create_atTheEdge_isTaken(String field) {
    assertThat(admin().post(RULES, "{" + FIXED + ", " + field + "}").status()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"priority\": -1000001|greater_than_equal body.priority",
        "\"priority\": 1000001|less_than_equal body.priority",
        "\"priority\": 1.5|int_from_float body.priority",
        "\"priority\": \"1\"|int_type body.priority",
        "\"active\": \"true\"|bool_type body.active",
        "\"brand_id\": 0|greater_than body.brand_id",
        "\"category_id\": 9007199254740992|less_than_equal body.category_id",
        "\"supplier_id\": true|int_type body.supplier_id",
        "\"region\": \"\"|string_too_short body.region",
        "\"min_cost\": -0.01|greater_than_equal body.min_cost",
        "\"min_cost\": 0.001|decimal_max_places body.min_cost",
        "\"min_cost\": \"5\"|float_type body.min_cost",
        "\"max_cost\": 1000000000000.01|less_than_equal body.max_cost",
        "\"round_to\": 0|greater_than body.round_to",
        "\"round_to\": 0.005|decimal_max_places body.round_to",
      })
  void create_faulty_is422(String field, String fault) {
    assertThat(Errors.faults(admin().post(RULES, "{" + FIXED + ", " + field + "}")))
        .containsExactly(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"valid_from\": \"2026-01-01\"|datetime_parsing body.valid_from",
        "\"valid_from\": \"2026-01-01T00:00:00.5Z\"|datetime_parsing body.valid_from",
        "\"valid_to\": \"2026-01-01T03:00:00+03:00\"|datetime_parsing body.valid_to",
        "\"valid_to\": \"2026-02-30T00:00:00Z\"|datetime_parsing body.valid_to",
        "\"valid_to\": 1767225600|datetime_type body.valid_to",
        "\"min_cost\": 10.01, \"max_cost\": 10|value_error body.max_cost",
        "\"valid_from\": \"2026-01-01T00:00:00Z\", \"valid_to\": \"2026-01-01T00:00:00Z\""
            + "|value_error body.valid_to"
      })
  void create_faultyPeriodOrCosts_is422(String field, String fault) {
    assertThat(Errors.faults(admin().post(RULES, "{" + FIXED + ", " + field + "}")))
        .containsExactly(fault);
  }

  @ParameterizedTest
  @CsvSource({
    "multiplier, 0",
    "multiplier, 1000000",
    "multiplier, 0.000001",
    "percent, -100",
    "percent, 1000000",
    "fixed, -1000000000000",
    "fixed, 1000000000000",
    "fixed, 1.1234560000"
  })
  void value_atTheEdge_isTaken(String type, String value) {
    assertThat(admin().post(RULES, effect(type, value)).status()).isEqualTo(201);
  }

  private static String effect(String type, String value) {
    return "{\"type\": \"%s\", \"value\": %s}".formatted(type, value);
  }

  @ParameterizedTest
  @CsvSource({
    "multiplier, -0.000001, value_error",
    "multiplier, 1000000.000001, value_error",
    "percent, -100.000001, value_error",
    "percent, 1000000.1, value_error",
    "fixed, 1000000000000.000001, less_than_equal",
    "fixed, -1000000000000.000001, greater_than_equal",
    "fixed, 0.0000001, decimal_max_places",
    "multiplier, '\"1.5\"', float_type",
    "percent, null, float_type"
  })
  void value_pastTheEdge_is422(String type, String value, String fault) {
    assertThat(Errors.faults(admin().post(RULES, effect(type, value))))
        .containsExactly(fault + " body.value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"Fixed\"", "\"\"", "1", "null"})
  void type_unknown_is422(String type) {
    assertThat(Errors.faults(admin().post(RULES, "{\"type\": " + type + ", \"value\": 1}")))
        .containsExactly("literal_error body.type");
  }

  @Test
  void create_empty_namesWhatIsMissing() {
    assertThat(Errors.faults(admin().post(RULES, "{}")))
        .containsExactly("missing body.type", "missing body.value");
  }

  @Test
  void create_severalFaults_areToldAtOnceButNoneTwice() {
    var body =
        """
        {"type": "percent", "value": -101, "priority": "x", "min_cost": "y", "max_cost": 1,
         "valid_from": "2026-02-01T00:00:00Z", "valid_to": "2026-01-01T00:00:00Z"}
        """;
    assertThat(Errors.faults(admin().post(RULES, body)))
        .containsExactlyInAnyOrder(
            "int_type body.priority",
            "float_type body.min_cost",
            "value_error body.value",
            "value_error body.valid_to");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"min_cost\": 20.01|value_error body.min_cost",
        "\"max_cost\": 9.99|value_error body.max_cost",
        "\"valid_from\": \"2026-12-01T00:00:00Z\"|value_error body.valid_from",
        "\"valid_to\": \"2026-01-01T00:00:00Z\"|value_error body.valid_to",
        "\"type\": \"multiplier\"|value_error body.type",
        "\"value\": -101|value_error body.value"
      })
  void update_thatDoesNotFitTheRest_namesTheFieldGiven(String field, String fault) {
    var path = path(RULES, rule(bounded()));
    assertThat(Errors.faults(admin().put(path, "{" + field + ", \"active\": 1}")))
        .containsExactlyInAnyOrder(fault, "bool_type body.active");
    assertThat(Errors.faults(admin().put(path, "{" + field + "}"))).containsExactly(fault);
  }

  private static String bounded() {
    return """
    {"type": "percent", "value": -5, "min_cost": 10, "max_cost": 20,
     "valid_from": "2026-01-01T00:00:00Z", "valid_to": "2026-12-01T00:00:00Z"}
    """;
  }

  @Test
  void update_bothSidesTogether_isTaken() {
    var path = path(RULES, rule(bounded()));
    var moved = admin().put(path, "{\"min_cost\": 100, \"max_cost\": 200, \"value\": 3.10}");
    assertThat(shown(200, moved).get("max_cost").intValue()).isEqualTo(200);
    assertThat(moved.text()).contains("\"value\":3.1,");
    var typed = admin().put(path, "{\"type\": \"multiplier\", \"value\": 1000000}");
    assertThat(typed.text()).contains("\"value\":1000000,").doesNotContain("E+");
  }

  @Test
  void idsOfNothing_areTaken() {
    var body = "{" + FIXED + ", \"brand_id\": 99, \"category_id\": 99, \"supplier_id\": 9999}";
    assertThat(rule(body).get("supplier_id").intValue()).isEqualTo(9999);
  }
}
