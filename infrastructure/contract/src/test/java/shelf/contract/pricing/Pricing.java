package shelf.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import shelf.contract.Answer;
import shelf.contract.Api;
import shelf.contract.Cloud;
import shelf.contract.engine.DirectDynamoDb;
import shelf.local.EmbeddedAws;
import shelf.local.dynamodb.Faults;
import shelf.table.DynamoDb;
import shelf.table.Table;
import tools.jackson.databind.JsonNode;

/**
 * What prices are made of, over HTTP, and the tables behind it. One for all tests of this package,
 * so each makes what it changes.
 */
final class Pricing {

  static final String SUPPLIERS = "/api/suppliers/admin";
  static final String RULES = "/api/pricing-rules/admin";
  static final String OVERRIDES = "/api/fx/admin/overrides/";
  static final String RATES = "/api/fx/rates";

  /** The default of the template. */
  static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

  private static final String RUN = UUID.randomUUID().toString().substring(0, 4);
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final EmbeddedAws AWS =
      EmbeddedAws.start(
          Cloud.options().starting("PricingFunction", "PartsFunction", "BrandsFunction"));
  private static final DynamoDb DYNAMO_DB = DirectDynamoDb.at(AWS.dynamoDb());

  /** Of one token, which lives for an hour: to sign one takes longer than a call. */
  private static final Api ADMIN = anyone().withToken(AWS.token("catalog.admin"));

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(AWS::close, "stop pricing"));
  }

  private Pricing() {}

  static Table table(String name) {
    return DYNAMO_DB.table(name);
  }

  static Faults faults() {
    return AWS.faults();
  }

  static Api anyone() {
    return Api.at(AWS.url());
  }

  static Api admin() {
    return ADMIN;
  }

  static Api unscoped() {
    return anyone().withToken(AWS.token("catalog.read"));
  }

  /** A name that no other test uses. */
  static String unique(String stem) {
    return stem + " " + RUN + NUMBER.incrementAndGet();
  }

  /** What an answer with this status shows. */
  static JsonNode shown(int status, Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    return answer.json();
  }

  static JsonNode supplier(String name) {
    return shown(201, ADMIN.post(SUPPLIERS, Map.of("name", name)));
  }

  static JsonNode supplier() {
    return supplier(unique("supplier"));
  }

  static JsonNode rule(String json) {
    return shown(201, ADMIN.post(RULES, json));
  }

  /** Where one of a list is. */
  static String path(String list, JsonNode one) {
    return list + "/" + one.get("id").longValue();
  }

  static List<JsonNode> rows(Answer answer) {
    return StreamSupport.stream(shown(200, answer).spliterator(), false).toList();
  }

  /** The row of a currency. */
  static Optional<JsonNode> rate(Answer rates, String currency) {
    return StreamSupport.stream(shown(200, rates).get("rates").spliterator(), false)
        .filter(row -> row.get("currency").stringValue().equals(currency))
        .findFirst();
  }
}
