package shelf.local.dynamodb;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a Query wants an attribute of the key to be. */
final class KeyCondition {

  private static final Pattern EQUALITY =
      Pattern.compile("(#?[A-Za-z0-9_.-]+)\\s*=\\s*(:[A-Za-z0-9_]+)");

  private KeyCondition() {}

  /**
   * The value that an attribute must equal, as {@code {"S": "brands#0"}}, in either of the two
   * forms that DynamoDB takes.
   */
  static Optional<JsonNode> value(JsonNode query, String attribute) {
    return query.has("KeyConditionExpression")
        ? ofExpression(query, attribute)
        : query.at("/KeyConditions/" + attribute + "/AttributeValueList/0").asOptional();
  }

  private static Optional<JsonNode> ofExpression(JsonNode query, String attribute) {
    return EQUALITY
        .matcher(query.get("KeyConditionExpression").asString(""))
        .results()
        .filter(equality -> name(query, equality.group(1)).equals(attribute))
        .map(equality -> query.path("ExpressionAttributeValues").path(equality.group(2)))
        .findFirst();
  }

  private static String name(JsonNode query, String written) {
    return query.path("ExpressionAttributeNames").path(written).asString(written);
  }
}
