package shelf.rules.template;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What refers to resources, as the text that {@code Fn::Sub} would take: {@code !Ref Queue} is
 * {@code ${Queue}}, {@code !GetAtt Queue.Arn} is {@code ${Queue.Arn}}. Knows the short forms, as
 * the template has them, and the long ones, as SAM has them.
 */
public final class References {
  private References() {}

  public static String text(JsonNode value) {
    return value.isString()
        ? value.asString()
        : call(value, "!Ref", "Ref")
            .map(name -> "${" + name.asString() + "}")
            .or(() -> call(value, "!GetAtt", "Fn::GetAtt").map(References::attribute))
            .or(() -> call(value, "!Sub", "Fn::Sub").map(References::substituted))
            .orElseGet(value::toString);
  }

  private static Optional<JsonNode> call(JsonNode value, String shortForm, String longForm) {
    return List.of(shortForm, longForm).stream().filter(value::has).map(value::path).findFirst();
  }

  private static String attribute(JsonNode argument) {
    var parts = argument.values().stream().map(JsonNode::asString).toList();
    return "${" + (argument.isString() ? argument.asString() : String.join(".", parts)) + "}";
  }

  private static String substituted(JsonNode argument) {
    return argument.isString() ? argument.asString() : argument.path(0).asString();
  }
}
