package shelf.table;

import java.util.HashMap;
import java.util.List;
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
  private final Map<String, String> aliases;

  private Expression(String text, Map<String, AttributeValue> values, Map<String, String> aliases) {
    this.text = text;
    this.values = Map.copyOf(values);
    this.aliases = Map.copyOf(aliases);
  }

  public static Expression of(String text) {
    return new Expression(text, Map.of(), Map.of());
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

  public Expression with(String name, List<Item> fragments) {
    return with(name, Item.list(fragments));
  }

  private Expression with(String name, AttributeValue value) {
    var more = new HashMap<>(values);
    more.put(":" + name, value);
    return new Expression(text, more, aliases);
  }

  /**
   * Has {@code #alias} stand for an attribute of another name: where many names are in one text,
   * which may have 4 KB.
   */
  public Expression naming(String alias, String attribute) {
    var more = new HashMap<>(aliases);
    more.put("#" + alias, attribute);
    return new Expression(text, values, more);
  }

  public Expression and(Expression other) {
    return all(List.of(this, other));
  }

  /** A condition that holds if all of these do, at least one. */
  public static Expression all(List<Expression> conditions) {
    var values = new HashMap<String, AttributeValue>();
    var aliases = new HashMap<String, String>();
    for (var condition : conditions) {
      values.putAll(condition.values);
      aliases.putAll(condition.aliases);
    }
    var texts = conditions.stream().map(condition -> "(" + condition.text + ")");
    return new Expression(texts.collect(Collectors.joining(" AND ")), values, aliases);
  }

  String text() {
    return text;
  }

  Map<String, AttributeValue> values() {
    return values;
  }

  Map<String, String> names() {
    var names = new HashMap<>(namesIn(text));
    names.putAll(aliases);
    return names;
  }

  static Map<String, String> namesIn(String text) {
    return NAME.matcher(text)
        .results()
        .collect(Collectors.toMap(hit -> hit.group(), hit -> hit.group(1), (a, b) -> a));
  }
}
