package shelf.table;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A condition or an update in DynamoDB's expression language, with its values. {@code #name} stands
 * for the attribute of that name (many plain names are reserved words), {@code :name} for a value
 * given by {@code with}.
 */
public final class Expression {

  private static final Pattern NAME = Pattern.compile("#(\\w+)");

  private final String text;
  private final Map<String, AttributeValue> values;

  private Expression(String text, Map<String, AttributeValue> values) {
    this.text = text;
    this.values = Map.copyOf(values);
  }

  public static Expression of(String text) {
    return new Expression(text, Map.of());
  }

  /** The condition of a create: nothing has this key yet. */
  public static Expression absent() {
    return of("attribute_not_exists(#" + Key.COLLECTION + ")");
  }

  public static Expression present() {
    return of("attribute_exists(#" + Key.COLLECTION + ")");
  }

  public Expression with(String name, long value) {
    return with(name, AttributeValue.fromN(Long.toString(value)));
  }

  public Expression with(String name, String value) {
    return with(name, AttributeValue.fromS(value));
  }

  private Expression with(String name, AttributeValue value) {
    var more = new HashMap<>(values);
    more.put(":" + name, value);
    return new Expression(text, more);
  }

  public Expression and(Expression other) {
    var all = new HashMap<>(values);
    all.putAll(other.values);
    return new Expression("(" + text + ") AND (" + other.text + ")", all);
  }

  String text() {
    return text;
  }

  Map<String, AttributeValue> values() {
    return values;
  }

  Map<String, String> names() {
    return namesIn(text);
  }

  static Map<String, String> namesIn(String text) {
    return NAME.matcher(text)
        .results()
        .collect(Collectors.toMap(hit -> hit.group(), hit -> hit.group(1), (a, b) -> a));
  }
}
