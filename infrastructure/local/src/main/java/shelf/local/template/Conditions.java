package shelf.local.template;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The Conditions section. */
final class Conditions {

  private final Map<String, Object> definitions;
  private final Intrinsics intrinsics;
  private final Set<String> underWay = new HashSet<>();

  Conditions(Map<String, Object> definitions, Intrinsics intrinsics) {
    this.definitions = definitions;
    this.intrinsics = intrinsics;
  }

  boolean named(String name, String place) {
    var definition = definitions.get(name);
    if (definition == null) {
      throw TemplateException.at(place, "there is no condition " + name);
    }
    if (!underWay.add(name)) {
      throw TemplateException.at(place, "condition " + name + " depends on itself");
    }
    try {
      return holds(definition, "Conditions." + name);
    } finally {
      underWay.remove(name);
    }
  }

  boolean holds(Object expression, String place) {
    var call = Tree.map(expression);
    if (call.size() != 1) {
      return Boolean.parseBoolean(String.valueOf(intrinsics.resolve(expression, place)));
    }
    var name = call.keySet().iterator().next();
    var argument = call.get(name);
    return switch (name) {
      case "Condition" -> named(String.valueOf(argument), place);
      case "Fn::Equals" -> equal(argument, place);
      case "Fn::Not" -> !holds(Intrinsics.raw(argument, 1, place).getFirst(), place);
      case "Fn::And" -> Tree.list(argument).stream().allMatch(part -> holds(part, place));
      case "Fn::Or" -> Tree.list(argument).stream().anyMatch(part -> holds(part, place));
      default -> Boolean.parseBoolean(String.valueOf(intrinsics.resolve(expression, place)));
    };
  }

  private boolean equal(Object argument, String place) {
    var sides = Intrinsics.raw(argument, 2, place);
    return side(sides.get(0), place).equals(side(sides.get(1), place));
  }

  private String side(Object value, String place) {
    var resolved = intrinsics.resolve(value, place);
    return String.join(",", Tree.strings(resolved));
  }
}
