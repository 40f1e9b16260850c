package shelf.local.template;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code !Sub}: {@code ${Parameter}}, {@code ${Resource.Attribute}}, {@code ${!Literal}}. */
record Substitution(References references, Intrinsics intrinsics, String place) {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]*)}");

  String of(Object argument) {
    if (argument instanceof String text) {
      return of(text, Map.of());
    }
    List<Object> parts = Intrinsics.raw(argument, 2, place);
    return of(Intrinsics.text(parts.get(0), place), Tree.map(parts.get(1)));
  }

  private String of(String text, Map<String, Object> variables) {
    return VARIABLE
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(value(match, variables)));
  }

  private String value(MatchResult match, Map<String, Object> variables) {
    var name = match.group(2).strip();
    if (!match.group(1).isEmpty()) {
      return "${" + match.group(2) + "}";
    }
    if (variables.containsKey(name)) {
      return Intrinsics.text(intrinsics.resolve(variables.get(name), place), place);
    }
    return String.join(",", Tree.strings(reference(name)));
  }

  private Object reference(String name) {
    var dot = name.indexOf('.');
    if (dot < 0 || references.isRef(name)) {
      return references.ref(name, place);
    }
    var attribute = new Attribute(name.substring(0, dot), name.substring(dot + 1));
    return references.attribute(attribute, place);
  }
}
