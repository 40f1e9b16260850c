package shelf.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.pricing.Pricing.SUPPLIERS;
import static shelf.contract.pricing.Pricing.admin;
import static shelf.contract.pricing.Pricing.path;
import static shelf.contract.pricing.Pricing.shown;
import static shelf.contract.pricing.Pricing.supplier;
import static shelf.contract.pricing.Pricing.unique;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shelf.catalog.IndexedPart;
import shelf.catalog.PartIndex;
import shelf.catalog.PartNumber;
import shelf.contract.Apart;
import shelf.contract.http.Errors;

/** One supplier: created, shown, changed, deleted. */
@Apart
class SupplierTest {

  private static final String NONE = SUPPLIERS + "/9007199254740991";

  @Test
  void create_nameOnly_hasTheDefaults() {
    var name = unique("Вольт");
    var answer = admin().post(SUPPLIERS, Map.of("name", " " + name + "\t"));
    var supplier = shown(201, answer);
    assertThat(supplier.propertyNames())
        .containsExactly("id", "name", "region", "is_local", "active", "warehouses");
    assertThat(supplier.get("name").stringValue()).isEqualTo(name);
    assertThat(supplier.get("region").isNull()).isTrue();
    assertThat(supplier.get("is_local").booleanValue()).isFalse();
    assertThat(supplier.get("active").booleanValue()).isTrue();
    assertThat(supplier.get("warehouses")).isEmpty();
    assertThat(answer.header("location")).hasValue(path(SUPPLIERS, supplier));
    assertThat(answer.header("etag")).hasValue("\"1\"");
    assertThat(answer.header("cache-control")).hasValue("no-store");
    assertThat(admin().get(path(SUPPLIERS, supplier)).json()).isEqualTo(supplier);
  }

  @Test
  void create_everything_isShown() {
    var body =
        """
        {"name": "%s", "region": "RU-MOW", "is_local": true, "active": false, "unknown": 1,
         "warehouses": [{"name": "A", "region": "RU-NVS", "is_local": true}, {"name": "B"}]}
        """
            .formatted(unique("whole"));
    var supplier = shown(201, admin().post(SUPPLIERS, body));
    assertThat(supplier.get("region").stringValue()).isEqualTo("RU-MOW");
    assertThat(supplier.get("is_local").booleanValue()).isTrue();
    assertThat(supplier.get("active").booleanValue()).isFalse();
    var warehouses = supplier.get("warehouses");
    assertThat(warehouses.get(0).propertyNames())
        .containsExactly("id", "name", "region", "is_local");
    assertThat(warehouses.get(0).get("region").stringValue()).isEqualTo("RU-NVS");
    assertThat(warehouses.get(0).get("is_local").booleanValue()).isTrue();
    assertThat(warehouses.get(1).get("region").isNull()).isTrue();
    assertThat(warehouses.get(1).get("is_local").booleanValue()).isFalse();
    assertThat(admin().get(path(SUPPLIERS, supplier)).json()).isEqualTo(supplier);
  }

  @Test
  void create_takenName_is409WithTheIdOfItsHolder() {
    var holder = supplier();
    var answer = admin().post(SUPPLIERS, Map.of("name", holder.get("name").stringValue()));
    Errors.assertDetail(answer, 409, duplicate(holder.get("id").longValue()));
  }

  private static String duplicate(long id) {
    return "Supplier with this name already exists (id=" + id + ")";
  }

  @Test
  void create_nameInOtherCase_isAnotherName() {
    var name = unique("case");
    supplier(name);
    assertThat(supplier(name.toUpperCase(Locale.ROOT)).get("id").longValue()).isPositive();
  }

  @Test
  void create_againUnderTheSameKey_isTheFirstAnswer() {
    var keyed = admin().with("Idempotency-Key", UUID.randomUUID().toString());
    var body = Map.of("name", unique("once"), "warehouses", List.of(Map.of("name", "A")));
    var first = keyed.post(SUPPLIERS, body);
    var again = keyed.post(SUPPLIERS, body);
    assertThat(shown(201, again)).isEqualTo(shown(201, first));
    assertThat(again.header("idempotent-replayed")).hasValue("true");
    assertThat(again.header("location")).isEqualTo(first.header("location"));
    Errors.assertDetail(
        keyed.post(SUPPLIERS, Map.of("name", unique("other"))),
        422,
        "Idempotency-Key was already used with another body");
  }

  @Test
  void show_unknown_is404() {
    Errors.assertDetail(admin().get(NONE), 404, "Supplier not found");
  }

  @Test
  void show_whatTheClientKnows_is304() {
    var path = path(SUPPLIERS, supplier());
    assertThat(admin().with("If-None-Match", "\"1\"").get(path).status()).isEqualTo(304);
  }

  @Test
  void update_oneField_leavesTheOthers() {
    var path = path(SUPPLIERS, supplier());
    admin().put(path, "{\"region\": \"RU-MOW\", \"is_local\": true}");
    var before = admin().get(path).json();
    var answer = admin().put(path, Map.of("active", false));
    var after = shown(200, answer);
    assertThat(after.get("active").booleanValue()).isFalse();
    assertThat(after.get("region")).isEqualTo(before.get("region"));
    assertThat(after.get("is_local")).isEqualTo(before.get("is_local"));
    assertThat(after.get("name")).isEqualTo(before.get("name"));
    assertThat(answer.header("etag")).hasValue("\"3\"");
  }

  @Test
  void update_nullRegion_clearsIt() {
    var path = path(SUPPLIERS, supplier());
    admin().put(path, Map.of("region", "RU-MOW"));
    assertThat(shown(200, admin().put(path, "{}")).get("region").stringValue()).isEqualTo("RU-MOW");
    assertThat(shown(200, admin().put(path, "{\"region\": null}")).get("region").isNull()).isTrue();
  }

  @Test
  void update_nothingNew_keepsTheVersion() {
    var supplier = supplier();
    var same = Map.of("name", supplier.get("name").stringValue(), "active", true);
    var answer = admin().put(path(SUPPLIERS, supplier), same);
    assertThat(shown(200, answer)).isEqualTo(supplier);
    assertThat(answer.header("etag")).hasValue("\"1\"");
  }

  @Test
  void update_name_freesTheOldOne() {
    var old = unique("old");
    var path = path(SUPPLIERS, supplier(old));
    var taken = supplier();
    var refused = admin().put(path, Map.of("name", taken.get("name").stringValue()));
    Errors.assertDetail(refused, 409, duplicate(taken.get("id").longValue()));
    assertThat(admin().put(path, Map.of("name", unique("new"))).status()).isEqualTo(200);
    assertThat(supplier(old).get("id")).isNotNull();
  }

  @Test
  void update_otherVersion_is412AndNothingChanges() {
    var path = path(SUPPLIERS, supplier());
    var stale = admin().with("If-Match", "\"2\"");
    Errors.assertDetail(stale.put(path, Map.of("active", false)), 412, "Precondition failed");
    Errors.assertDetail(stale.delete(path), 412, "Precondition failed");
    assertThat(admin().get(path).json().get("active").booleanValue()).isTrue();
    var current = admin().with("If-Match", "\"1\"");
    assertThat(current.put(path, Map.of("active", false)).status()).isEqualTo(200);
    assertThat(admin().with("If-Match", "\"2\"").delete(path).status()).isEqualTo(204);
  }

  @Test
  void update_unknown_is404() {
    Errors.assertDetail(admin().put(NONE, Map.of("active", false)), 404, "Supplier not found");
  }

  @Test
  void delete_existing_isGoneAndItsNameIsFree() {
    var supplier = supplier();
    var path = path(SUPPLIERS, supplier);
    var answer = admin().delete(path);
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.bytes()).isEmpty();
    assertThat(admin().get(path).status()).isEqualTo(404);
    Errors.assertDetail(admin().delete(path), 404, "Supplier not found");
    var next = supplier(supplier.get("name").stringValue());
    assertThat(next.get("id").longValue()).isGreaterThan(supplier.get("id").longValue());
  }

  @Test
  void delete_withOffers_is409() {
    var supplier = supplier();
    long id = supplier.get("id").longValue();
    var number = new PartNumber("A-1", "A1");
    var part = new IndexedPart(8_000_000_000L + id, 1, number, 1, 1, List.of(id));
    var search = Pricing.table("search");
    PartIndex.entries(part).forEach(search::put);
    var path = path(SUPPLIERS, supplier);
    Errors.assertDetail(
        admin().delete(path),
        409,
        "Supplier has offers; delete them, or set active to false instead");
    assertThat(admin().put(path, Map.of("active", false)).status()).isEqualTo(200);
    search.batchWrite().delete(PartIndex.entries(part).stream().map(e -> e.key()).toList()).send();
    assertThat(admin().delete(path).status()).isEqualTo(204);
  }
}
