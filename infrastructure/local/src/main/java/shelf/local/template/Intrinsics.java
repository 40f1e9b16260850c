package shelf.local.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns intrinsic functions into the plain values they stand for. */
final class Intrinsics {

  /** What {@code AWS::NoValue} leaves behind until the member that holds it is removed. */
  static final Object NO_VALUE = new Object();

  private final References references;
  private final Conditions conditions;
  private final Map<String, Object> mappings;

  Intrinsics(References references, Map<String, Object> conditions, Map<String, Object> mappings) {
    this.references = references;
    this.conditions = new Conditions(conditions, this);
    this.mappings = mappings;
  }

  static boolean isCall(Map<?, ?> map) {
    return map.size() == 1
        && map.keySet().iterator().next() instanceof String key
        && (key.equals("Ref") || key.startsWith("Fn::"));
  }

  Conditions conditions() {
    return conditions;
  }

  /**
   * The value without any intrinsic function in it.
   *
   * @param place where in the file, for the error
   */
  Object resolve(Object value, String place) {
    return switch (value) {
      case Map<?, ?> map when isCall(map) -> call(Tree.map(map), place);
      case Map<?, ?> map -> members(Tree.map(map), place);
      case List<?> list -> elements(list, place);
      case null -> "";
      default -> value;
    };
  }

  private Map<String, Object> members(Map<String, Object> map, String place) {
    var resolved = new LinkedHashMap<String, Object>();
    map.forEach((key, value) -> resolved.put(key, resolve(value, place + "." + key)));
    resolved.values().removeIf(value -> value == NO_VALUE);
    return resolved;
  }

  private List<Object> elements(List<?> list, String place) {
    var resolved = new ArrayList<Object>();
    for (var i = 0; i < list.size(); i++) {
      resolved.add(resolve(list.get(i), place + "[" + i + "]"));
    }
    resolved.removeIf(value -> value == NO_VALUE);
    return resolved;
  }

  private Object call(Map<String, Object> call, String place) {
    var name = call.keySet().iterator().next();
    var argument = call.get(name);
    return switch (name) {
      case "Ref" -> references.ref(text(argument, place), place);
      case "Fn::GetAtt" -> references.attribute(attribute(argument, place), place);
      case "Fn::Sub" -> new Substitution(references, this, place).of(argument);
      case "Fn::If" -> conditional(argument, place);
      case "Fn::Join" -> join(arguments(argument, 2, place), place);
      case "Fn::Select" -> select(arguments(argument, 2, place), place);
      case "Fn::Split" -> split(arguments(argument, 2, place), place);
      case "Fn::FindInMap" -> findInMap(arguments(argument, 3, place), place);
      case "Fn::Base64" -> base64(text(resolve(argument, place), place));
      case "Fn::Equals", "Fn::And", "Fn::Or", "Fn::Not" -> conditions.holds(call, place);
      case "Fn::ImportValue" ->
          throw TemplateException.at(place, "!ImportValue needs another stack; there is only one");
      default -> throw TemplateException.at(place, "unknown intrinsic function " + name);
    };
  }

  private static Attribute attribute(Object argument, String place) {
    var parts = argument instanceof String dotted ? List.of(dotted.split("\\.", 2)) : argument;
    if (parts instanceof List<?> list && list.size() == 2) {
      return new Attribute(String.valueOf(list.get(0)), String.valueOf(list.get(1)));
    }
    throw TemplateException.at(place, "!GetAtt takes a resource and an attribute");
  }

  private Object conditional(Object argument, String place) {
    var parts = raw(argument, 3, place);
    var holds = conditions.named(text(parts.get(0), place), place);
    return resolve(parts.get(holds ? 1 : 2), place);
  }

  private Object join(List<Object> parts, String place) {
    return Tree.list(parts.get(1)).stream()
        .map(part -> text(part, place))
        .collect(Collectors.joining(text(parts.get(0), place)));
  }

  private Object select(List<Object> parts, String place) {
    var list = Tree.list(parts.get(1));
    try {
      return list.get(Integer.parseInt(text(parts.get(0), place)));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw TemplateException.at(place, "!Select has no element " + parts.get(0) + " in " + list);
    }
  }

  private Object split(List<Object> parts, String place) {
    var delimiter = java.util.regex.Pattern.quote(text(parts.get(0), place));
    return List.of((Object[]) text(parts.get(1), place).split(delimiter, -1));
  }

  private Object findInMap(List<Object> parts, String place) {
    Object level = mappings;
    for (var part : parts) {
      var members = Tree.map(level);
      level = members.get(text(part, place));
      if (level == null) {
        throw TemplateException.at(place, "!FindInMap finds nothing at " + parts);
      }
    }
    return level;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<Object> arguments(Object argument, int count, String place) {
    return raw(elements(Tree.list(argument), place), count, place);
  }

  static List<Object> raw(Object argument, int count, String place) {
    if (argument instanceof List<?> list && list.size() == count) {
      return new ArrayList<>(list);
    }
    throw TemplateException.at(place, "expected a list of " + count + " values");
  }

  static String text(Object value, String place) {
    if (value instanceof Map<?, ?> || value instanceof List<?> || value == NO_VALUE) {
      throw TemplateException.at(place, "expected one value, not a list or a map");
    }
    return String.valueOf(value);
  }
}
