package shelf.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.pricing.Pricing.SUPPLIERS;
import static shelf.contract.pricing.Pricing.admin;
import static shelf.contract.pricing.Pricing.path;
import static shelf.contract.pricing.Pricing.shown;
import static shelf.contract.pricing.Pricing.supplier;
import static shelf.contract.pricing.Pricing.unique;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.http.Errors;
import tools.jackson.databind.JsonNode;

/** What a supplier's body may hold, and its list of warehouses. */
@Apart
class SupplierBodyTest {

  private static final String LONG = "я".repeat(100);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|missing body.name",
        "{\"name\": null}|string_type body.name",
        "{\"name\": 7}|string_type body.name",
        "{\"name\": \" \"}|string_too_short body.name",
        "{\"name\": \"n\", \"region\": \"\"}|string_too_short body.region",
        "{\"name\": \"n\", \"region\": 5}|string_type body.region",
        "{\"name\": \"n\", \"is_local\": \"true\"}|bool_type body.is_local",
        "{\"name\": \"n\", \"active\": 1}|bool_type body.active",
        "[]|model_attributes_type body",
        "{\"name\"|json_invalid body"
      })
  void create_faulty_is422(String body, String fault) {
    assertThat(Errors.faults(admin().post(SUPPLIERS, body))).containsExactly(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\": \"n\", \"warehouses\": {}}|list_type body.warehouses",
        "{\"name\": \"n\", \"warehouses\": [1]}|model_attributes_type body.warehouses.0",
        "{\"name\": \"n\", \"warehouses\": [{}]}|missing body.warehouses.0.name",
        "{\"name\": \"n\", \"warehouses\": [{\"name\": \"w\", \"id\": 0}]}"
            + "|greater_than body.warehouses.0.id",
        "{\"name\": \"n\", \"warehouses\": [{\"name\": \"w\", \"id\": \"1\"}]}"
            + "|int_type body.warehouses.0.id",
        "{\"name\": \"n\", \"warehouses\": [{\"name\": \"w\", \"id\": 1.5}]}"
            + "|int_from_float body.warehouses.0.id",
        "{\"name\": \"n\", \"warehouses\": [{\"name\": \"w\", \"id\": 9007199254740992}]}"
            + "|less_than_equal body.warehouses.0.id",
        "{\"name\": \"n\", \"warehouses\": [{\"name\": \"w\", \"id\": 1}]}"
            + "|warehouse_unknown body.warehouses.0.id"
      })
  void create_faultyWarehouses_is422(String body, String fault) {
    assertThat(Errors.faults(admin().post(SUPPLIERS, body))).containsExactly(fault);
  }

  @Test
  void create_severalFaults_areToldAtOnce() {
    var body =
        """
        {"name": "", "region": false, "is_local": "no",
         "warehouses": [{"name": "A"}, {"name": " A "}, {"region": "x"}, {"name": "B", "id": 5}]}
        """;
    assertThat(Errors.faults(admin().with("Idempotency-Key", "a b").post(SUPPLIERS, body)))
        .containsExactlyInAnyOrder(
            "string_too_short body.name",
            "string_type body.region",
            "bool_type body.is_local",
            "not_unique body.warehouses.1.name",
            "missing body.warehouses.2.name",
            "warehouse_unknown body.warehouses.3.id",
            "idempotency_key_invalid header.Idempotency-Key");
  }

  @Test
  void update_faultyInPathAndBody_isToldAtOnce() {
    assertThat(Errors.faults(admin().put(SUPPLIERS + "/0", "{\"active\": \"x\"}")))
        .containsExactly("greater_than path.supplier_id", "bool_type body.active");
    assertThat(Errors.faults(admin().put(SUPPLIERS + "/x", "5")))
        .containsExactly("int_parsing path.supplier_id", "model_attributes_type body");
  }

  @Test
  void texts_atTheirLongest_areTaken() {
    var name = (unique("long") + LONG).substring(0, 100);
    var warehouse = Map.of("name", LONG, "region", LONG);
    var body = Map.of("name", name, "region", LONG, "warehouses", List.of(warehouse));
    assertThat(admin().post(SUPPLIERS, body).status()).isEqualTo(201);
    var longer = Map.of("name", LONG + "я", "region", LONG + "я");
    var both = Map.of("name", name + "я", "region", LONG + "я", "warehouses", List.of(longer));
    assertThat(Errors.faults(admin().post(SUPPLIERS, both)))
        .containsExactlyInAnyOrder(
            "string_too_long body.name",
            "string_too_long body.region",
            "string_too_long body.warehouses.0.name",
            "string_too_long body.warehouses.0.region");
  }

  @Test
  void warehouses_twoHundred_areTakenAndOneMoreIsNot() {
    var most = IntStream.range(0, 200).mapToObj(i -> Map.of("name", "w" + i)).toList();
    var body = Map.of("name", unique("many"), "warehouses", most);
    assertThat(shown(201, admin().post(SUPPLIERS, body)).get("warehouses")).hasSize(200);
    var more = IntStream.range(0, 201).mapToObj(i -> Map.of("name", "w" + i)).toList();
    var tooMany = Map.of("name", unique("many"), "warehouses", more);
    assertThat(Errors.faults(admin().post(SUPPLIERS, tooMany)))
        .containsExactly("too_long body.warehouses");
  }

  @Test
  void warehouses_replaced_keepTheirIdsAndNewOnesGetNewIds() {
    var path = path(SUPPLIERS, supplier());
    var first = ids(put(path, "[{\"name\": \"A\"}, {\"name\": \"B\"}, {\"name\": \"C\"}]"));
    assertThat(first).isSorted().doesNotHaveDuplicates();
    var body = "[{\"name\": \"D\"}, {\"id\": %d, \"name\": \"a\", \"is_local\": true}]";
    var second = put(path, body.formatted(first.getFirst()));
    assertThat(ids(second)).hasSize(2).isSorted().startsWith(first.getFirst());
    assertThat(ids(second).getLast()).isGreaterThan(first.getLast());
    assertThat(second.get("warehouses").get(0).get("name").stringValue()).isEqualTo("a");
    assertThat(second.get("warehouses").get(0).get("is_local").booleanValue()).isTrue();
    assertThat(put(path, "null").get("warehouses")).hasSize(2);
    assertThat(shown(200, admin().put(path, "{}")).get("warehouses")).hasSize(2);
    assertThat(put(path, "[]").get("warehouses")).isEmpty();
  }

  private static JsonNode put(String path, String warehouses) {
    return shown(200, admin().put(path, "{\"warehouses\": " + warehouses + "}"));
  }

  private static List<Long> ids(JsonNode supplier) {
    return StreamSupport.stream(supplier.get("warehouses").spliterator(), false)
        .map(warehouse -> warehouse.get("id").longValue())
        .toList();
  }

  @Test
  void warehouse_ofAnotherSupplierOrGoneOrTwice_is422() {
    var path = path(SUPPLIERS, supplier());
    long mine = ids(put(path, "[{\"name\": \"A\"}]")).getFirst();
    var other = path(SUPPLIERS, supplier());
    assertThat(Errors.faults(replace(other, mine)))
        .containsExactly("warehouse_unknown body.warehouses.0.id");
    put(path, "[]");
    assertThat(Errors.faults(replace(path, mine)))
        .containsExactly("warehouse_unknown body.warehouses.0.id");
    long next = ids(put(path, "[{\"name\": \"A\"}]")).getFirst();
    assertThat(next).isGreaterThan(mine);
    var twice = "{\"warehouses\": [{\"id\": %d, \"name\": \"A\"}, {\"id\": %d, \"name\": \"B\"}]}";
    assertThat(Errors.faults(admin().put(path, twice.formatted(next, next))))
        .containsExactly("not_unique body.warehouses.1.id");
  }

  private static Answer replace(String path, long warehouse) {
    var body = Map.of("warehouses", List.of(Map.of("id", warehouse, "name", "A")));
    return admin().put(path, body);
  }

  @Test
  void create_form_is415() {
    var form = admin().with("Content-Type", "application/x-www-form-urlencoded");
    Errors.assertDetail(
        form.post(SUPPLIERS, "name=x"), 415, "Content-Type must be application/json");
  }
}
