package shelf.rules.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import shelf.rules.Repository;

/**
 * The agreed exceptions from the size rules: {@code path | reason} for a file, {@code path#method |
 * reason} for a method. {@code #} at the start of a line makes it a comment.
 */
record Exceptions(Map<String, String> reasons) {
  static final String FILE = "infrastructure/rules/exceptions.txt";

  static Exceptions ofRepository() {
    return parse(Repository.source(FILE).lines());
  }

  static Exceptions parse(List<String> lines) {
    Map<String, String> reasons = new LinkedHashMap<>();
    lines.stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\\|", 2))
        .forEach(entry -> reasons.put(entry[0].strip(), entry.length < 2 ? "" : entry[1].strip()));
    return new Exceptions(reasons);
  }

  /**
   * @param found where the rule is broken, to what is said about it
   * @return what no entry excuses, entries without a reason, and entries that excuse nothing
   */
  List<String> judge(Map<String, String> found) {
    List<String> violations = new ArrayList<>();
    found.forEach((where, what) -> {
      if (!reasons.containsKey(where)) {
        violations.add(what);
      }
    });
    entries(where -> reasons.get(where).isEmpty())
        .map(e -> e + " has no reason")
        .forEach(violations::add);
    entries(where -> !found.containsKey(where))
        .map(e -> e + " excuses nothing, delete it")
        .forEach(violations::add);
    return violations;
  }

  private Stream<String> entries(Predicate<String> wanted) {
    return reasons.keySet().stream().filter(wanted).map(where -> FILE + ": " + where);
  }
}
