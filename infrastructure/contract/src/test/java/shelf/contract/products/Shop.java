package shelf.contract.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import shelf.contract.Answer;
import shelf.contract.Api;
import shelf.contract.Cloud;
import shelf.contract.RawHttp;
import shelf.contract.engine.DirectDynamoDb;
import shelf.contract.engine.Store;
import shelf.local.EmbeddedAws;
import shelf.local.dynamodb.Faults;
import shelf.table.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A price list over HTTP, and the table behind it.
 *
 * @param admin of one token, which lives for an hour: to sign one takes longer than a call
 */
record Shop(EmbeddedAws aws, Table table, Api admin) {

  static final String PRODUCTS = "/products";
  static final String CATEGORIES = "/products/categories";
  static final String TREE = "/admin/products/categories";

  /** What the tests of the whole package share. */
  static final String ROUND = "cat_round_tablecloths";

  static final String CHAIRS = "cat_chairs";

  private static final String RUN = UUID.randomUUID().toString().substring(0, 4);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** Started when first asked for. */
  private static final class Open {

    private static final Shop SHOP = start();
  }

  /** The one whose categories come and go. */
  private static final class Wild {

    private static final Shop SHOP = start();
  }

  /** With the categories above, which stay. */
  static Shop open() {
    if (!Open.SHOP.anyone().get(CATEGORIES).text().contains(ROUND)) {
      shown(
          200,
          Open.SHOP
              .admin()
              .put(
                  TREE,
                  """
                  [{"id": "cat_textile", "name": "Текстиль", "children": [
                     {"id": "cat_round_tablecloths", "name": "Скатерти круглые"}]},
                   {"id": "cat_chairs", "name": "Стулья", "children": []}]
                  """));
    }
    return Open.SHOP;
  }

  /** Without categories and products, as nobody ever had been there. */
  static Shop emptied() {
    var table = Wild.SHOP.table;
    Wild.SHOP.faults().clear();
    var all = Store.scan(table, item -> true);
    table.batchWrite().delete(all.stream().map(item -> item.key()).toList()).send();
    return Wild.SHOP;
  }

  private static Shop start() {
    var aws = EmbeddedAws.start(Cloud.options().starting("ProductsFunction", "IndexerFunction"));
    Runtime.getRuntime().addShutdownHook(new Thread(aws::close, "stop a shop"));
    var admin = Api.at(aws.url()).withToken(aws.token("catalog.admin"));
    return new Shop(aws, DirectDynamoDb.at(aws.dynamoDb()).table("products"), admin);
  }

  Faults faults() {
    return aws.faults();
  }

  Api anyone() {
    return Api.at(aws.url());
  }

  Api unscoped() {
    return anyone().withToken(aws.token("catalog.read"));
  }

  Api keyed(String idempotencyKey) {
    return admin.with("Idempotency-Key", idempotencyKey);
  }

  /** A text that no other test uses, fit for a slug. */
  static String unique(String stem) {
    return stem + "-" + RUN + NUMBER.incrementAndGet();
  }

  /** What an answer with this status shows. */
  static JsonNode shown(int status, Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    return answer.json();
  }

  static String path(String id) {
    return PRODUCTS + "/" + id;
  }

  Answer create(Object card) {
    return admin.post(PRODUCTS, card);
  }

  /** The id of a new product. */
  String created(Object card) {
    return shown(201, create(card)).get("id").stringValue();
  }

  Answer card(String id) {
    return anyone().get(path(id));
  }

  JsonNode shown(String id) {
    return shown(200, card(id));
  }

  Answer change(String id, Object patch) {
    return patch(admin, id, patch);
  }

  /** The card after a change that must succeed. */
  JsonNode changed(String id, Object patch) {
    return shown(200, change(id, patch));
  }

  /** A change by a client with headers of its own. */
  static Answer patch(Api api, String id, Object patch) {
    var text =
        patch instanceof String given ? given : JsonMapper.shared().writeValueAsString(patch);
    var typed =
        api.headers().containsKey("Content-Type")
            ? api
            : api.with("Content-Type", "application/json");
    return RawHttp.send(typed, "PATCH " + path(id), text.getBytes(StandardCharsets.UTF_8));
  }

  Answer delete(String id) {
    return admin.delete(path(id));
  }

  Answer replaceTree(Object tree) {
    return admin.put(TREE, tree);
  }

  JsonNode tree() {
    return shown(200, anyone().get(CATEGORIES));
  }
}
