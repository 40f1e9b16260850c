package shelf.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The Globals section, merged as SAM does: maps member by member, lists one after the other with
 * the global ones first, everything else replaced by the resource's own value.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html">Globals</a>
 */
record Globals(Map<String, Object> sections) {

  private static final Map<String, String> SECTION_OF_TYPE =
      Map.of(
          "AWS::Serverless::Function", "Function",
          "AWS::Serverless::HttpApi", "HttpApi",
          "AWS::Serverless::SimpleTable", "SimpleTable");

  Map<String, Object> mergedInto(String type, Map<String, Object> properties) {
    var section = SECTION_OF_TYPE.get(type);
    return section == null ? properties : maps(Tree.map(sections.get(section)), properties);
  }

  private static Map<String, Object> maps(Map<String, Object> global, Map<String, Object> own) {
    var merged = new LinkedHashMap<>(global);
    own.forEach((key, value) -> merged.put(key, values(merged.get(key), value)));
    return merged;
  }

  private static Object values(Object global, Object own) {
    if (global instanceof Map<?, ?> left && own instanceof Map<?, ?> right && !calls(left, right)) {
      return maps(Tree.map(left), Tree.map(right));
    }
    if (global instanceof List<?> left && own instanceof List<?> right) {
      return Stream.concat(left.stream(), right.stream()).toList();
    }
    return own;
  }

  /** An intrinsic function is a value, not a map to merge into. */
  private static boolean calls(Map<?, ?> left, Map<?, ?> right) {
    return Intrinsics.isCall(left) || Intrinsics.isCall(right);
  }
}
