package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import shelf.contract.Answer;
import shelf.contract.Api;
import shelf.contract.Callers;
import shelf.contract.Cloud;
import shelf.contract.engine.Brands;
import shelf.contract.engine.DirectDynamoDb;
import shelf.contract.engine.Store;
import shelf.local.EmbeddedAws;
import shelf.local.dynamodb.Faults;
import shelf.registry.BrandItem;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Table;
import tools.jackson.databind.JsonNode;

/**
 * Car models over HTTP, and the tables behind them.
 *
 * @param table the one of the models
 */
record Garage(EmbeddedAws aws, Callers callers, Table table, Table brandsTable) {

  static final String MODELS = "/marketplace/car-models";
  static final String EDITED = "/admin/marketplace/car-models";
  static final String LANGUAGES = "languages";
  static final String ATTRIBUTE_TYPES = "attribute-types";
  static final String COLOR_TYPES = "color-types";

  private static final String RUN = UUID.randomUUID().toString().substring(0, 4);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** Started when first asked for. */
  private static final class Open {

    private static final Garage GARAGE = start();
    private static final long BRAND = GARAGE.newBrand();
  }

  /** The one whose reference lists come and go. */
  private static final class Wild {

    private static final Garage GARAGE = start();
  }

  /** With the reference lists as they are shipped, which stay. */
  static Garage open() {
    return Open.GARAGE;
  }

  /** Without models, with the reference lists as they are shipped. */
  static Garage emptied() {
    var garage = Wild.GARAGE;
    garage.faults().clear();
    var models =
        Store.scan(garage.table, item -> !item.key().collection().matches("ids|reference"));
    garage.table.batchWrite().delete(models.stream().map(Item::key).toList()).send();
    garage.forgetUses();
    garage.forgetCounts();
    References.shipped().forEach((list, codes) -> shown(200, garage.replaceList(list, codes)));
    return garage;
  }

  /** The models were removed past the function that counts what they use. */
  private void forgetUses() {
    var uses = new Key("reference", "uses");
    table
        .get(uses)
        .ifPresent(
            item -> table.put(Item.at(uses).withNumber("version", item.maybeNumber("version"))));
  }

  private void forgetCounts() {
    Store.scan(brandsTable, item -> BrandItem.isBrand(item.key())).stream()
        .filter(item -> BrandItem.fromItem(item).carModels() != 0)
        .forEach(item -> brandsTable.put(item.with("car_models_count", 0)));
  }

  private static Garage start() {
    var aws = EmbeddedAws.start(Cloud.options().starting("BrandsFunction", "CarModelsFunction"));
    Runtime.getRuntime().addShutdownHook(new Thread(aws::close, "stop a garage"));
    return at(aws);
  }

  /** The one in this AWS. */
  static Garage at(EmbeddedAws aws) {
    var dynamoDb = DirectDynamoDb.at(aws.dynamoDb());
    return new Garage(
        aws, new Callers(aws), dynamoDb.table("car-models"), dynamoDb.table("brands"));
  }

  Faults faults() {
    return aws.faults();
  }

  Api anyone() {
    return callers.anyone();
  }

  Api admin() {
    return callers.admin();
  }

  Api unscoped() {
    return callers.unscoped();
  }

  Api keyed(String idempotencyKey) {
    return admin().with("Idempotency-Key", idempotencyKey);
  }

  /** A text that no other test uses. */
  static String unique(String stem) {
    return stem + "-" + RUN + NUMBER.incrementAndGet();
  }

  /** What an answer with this status shows. */
  static JsonNode shown(int status, Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    return answer.json();
  }

  /** A brand that all tests share who do not count its models. */
  static long sharedBrand() {
    return Open.BRAND;
  }

  Brands brands() {
    return new Brands(admin());
  }

  long newBrand() {
    return brands().created(unique("Brand"));
  }

  static String path(long id) {
    return MODELS + "/" + id;
  }

  static String edited(long id) {
    return EDITED + "/" + id;
  }

  Answer create(Object car) {
    return admin().post(EDITED, car);
  }

  /** The id of a new model. */
  long created(Object car) {
    return shown(201, create(car)).get("id").longValue();
  }

  Answer detail(long id, String lang) {
    return anyone().get(path(id) + "?lang=" + lang);
  }

  JsonNode shown(long id, String lang) {
    return shown(200, detail(id, lang));
  }

  Answer stored(long id) {
    return admin().get(edited(id));
  }

  Answer replace(long id, Object car) {
    return admin().put(edited(id), car);
  }

  /** Replaces, which must succeed. */
  void replaced(long id, Object car) {
    var answer = replace(id, car);
    shown(200, answer);
    assertThat(answer.text()).isEqualTo("{\"status\":\"updated\"}");
  }

  Answer delete(long id) {
    return admin().delete(edited(id));
  }

  Answer list(String name) {
    return anyone().get("/marketplace/" + name);
  }

  Answer replaceList(String name, Object entries) {
    return admin().put("/admin/marketplace/" + name, entries);
  }
}
