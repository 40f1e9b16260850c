package shelf.local.template;

import java.util.List;
import java.util.Map;

/** The Parameters section, with values for this run. An override of an unknown name is ignored. */
record Parameters(Map<String, Object> declarations, Map<String, String> overrides) {

  Parameters {
    declarations.forEach((name, declaration) -> requireValue(name, declaration, overrides));
    declarations.forEach((name, declaration) -> requireAllowed(name, declaration, overrides));
  }

  boolean declares(String name) {
    return declarations.containsKey(name);
  }

  /** Text, number or boolean as in the file; a list for the list types. */
  Object value(String name) {
    var declaration = Tree.map(declarations.get(name));
    Object value = overrides.get(name);
    if (value == null) {
      value = declaration.get("Default");
    }
    return isList(declaration) ? elements(value) : value;
  }

  private static boolean isList(Map<String, Object> declaration) {
    var type = String.valueOf(declaration.get("Type"));
    return type.equals("CommaDelimitedList") || type.startsWith("List<");
  }

  private static List<String> elements(Object value) {
    var text = String.join(",", Tree.strings(value));
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s*,\\s*"));
  }

  private static void requireValue(String name, Object declaration, Map<String, String> overrides) {
    if (!overrides.containsKey(name) && Tree.map(declaration).get("Default") == null) {
      throw TemplateException.at("Parameters." + name, "has no Default and was given no value");
    }
  }

  private static void requireAllowed(
      String name, Object declaration, Map<String, String> overrides) {
    var value = overrides.get(name);
    if (value != null) {
      var declared = Tree.map(declaration);
      var values = isList(declared) ? elements(value) : List.of(value);
      values.stream()
          .flatMap(each -> new Constraints(declared).fault(each).stream())
          .findFirst()
          .ifPresent(fault -> {
            throw TemplateException.at("Parameters." + name, fault);
          });
    }
  }
}
