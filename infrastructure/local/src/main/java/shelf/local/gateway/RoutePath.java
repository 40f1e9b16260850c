package shelf.local.gateway;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A route's path with its variables, as {@code /api/brands/{brand_id}} or {@code /api/{proxy+}}.
 *
 * @param segments what stands between the slashes
 */
record RoutePath(List<String> segments) {

  /** The most specific first: full before greedy, then static before variable, level by level. */
  static final Comparator<RoutePath> BY_PRECISION =
      Comparator.comparing(RoutePath::isGreedy).thenComparing(RoutePath::kinds);

  static RoutePath parse(String path) {
    return new RoutePath(split(path));
  }

  private static List<String> split(String path) {
    return List.of(path.substring(1).split("/", -1));
  }

  /**
   * The path's variables, decoded, if it matches.
   *
   * @param rawPath as the client sent it, percent-encoded, beginning with a slash
   */
  Optional<Map<String, String>> match(String rawPath) {
    var sent = split(rawPath);
    var fixed = isGreedy() ? segments.size() - 1 : segments.size();
    if (isGreedy() ? sent.size() < segments.size() : sent.size() != fixed) {
      return Optional.empty();
    }
    var variables = new LinkedHashMap<String, String>();
    for (var i = 0; i < fixed; i++) {
      if (!matches(segments.get(i), PercentCoding.decode(sent.get(i)), variables)) {
        return Optional.empty();
      }
    }
    if (isGreedy()) {
      var rest = String.join("/", sent.subList(fixed, sent.size()));
      variables.put(name(segments.getLast()), PercentCoding.decode(rest));
    }
    return Optional.of(variables);
  }

  private static boolean matches(String pattern, String sent, Map<String, String> variables) {
    if (!isVariable(pattern)) {
      return pattern.equals(sent);
    }
    variables.put(name(pattern), sent);
    return !sent.isEmpty();
  }

  private boolean isGreedy() {
    return takesTheRest(segments.getLast());
  }

  private static boolean takesTheRest(String segment) {
    return segment.endsWith("+}");
  }

  /**
   * One letter a segment, so that comparing the texts compares level by level. One that takes all
   * that is left is behind one that takes a segment: {@code /a/{b}/c/{proxy+}} knows more of a path
   * than {@code /a/{proxy+}}.
   */
  private String kinds() {
    return segments.stream().map(RoutePath::kind).collect(Collectors.joining());
  }

  private static String kind(String segment) {
    if (!isVariable(segment)) {
      return "a";
    }
    return takesTheRest(segment) ? "c" : "b";
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }

  private static String name(String variable) {
    return variable.replaceAll("[{}+]", "");
  }

  @Override
  public String toString() {
    return "/" + String.join("/", segments);
  }
}
