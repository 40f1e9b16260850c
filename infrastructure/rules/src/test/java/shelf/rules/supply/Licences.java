package shelf.rules.supply;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What ships is under a licence that lets a company run and pass it on, and the zip says which. */
final class Licences {
  /** SPDX ids. */
  private static final Set<String> ALLOWED =
      Set.of("Apache-2.0", "MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause", "EPL-2.0");

  // Their poms say "The BSD License", which the plugin takes for the one with four clauses; their
  // LICENSE.txt is the one with three.
  private static final Map<String, Set<String>> READ_AS =
      Map.of(
          "com.twelvemonkeys.common", Set.of("BSD-3-Clause"),
          "com.twelvemonkeys.imageio", Set.of("BSD-3-Clause"));

  private static final String OURS = "shelf";

  private Licences() {}

  static List<String> violations(Collection<Component> components, Notices notices) {
    var theirs = components.stream().filter(c -> !c.group().equals(OURS)).distinct().toList();
    return Stream.concat(
            theirs.stream().flatMap(component -> violations(component, notices)),
            unused(theirs, notices))
        .distinct()
        .toList();
  }

  private static Stream<String> violations(Component component, Notices notices) {
    var licences = READ_AS.getOrDefault(component.group(), component.licences());
    var allowed = licences.stream().filter(ALLOWED::contains).collect(Collectors.toSet());
    if (allowed.isEmpty()) {
      return Stream.of(
          component.coordinates() + " is under " + licences + ", which is not allowed");
    }
    return notices
        .entry(component)
        .map(entry -> notices.licences().get(entry))
        .filter(allowed::contains)
        .map(licence -> Stream.<String>empty())
        .orElseGet(() -> Stream.of(component.coordinates() + " is not in the list as " + allowed));
  }

  private static Stream<String> unused(List<Component> components, Notices notices) {
    var named = new HashSet<String>();
    components.forEach(component -> notices.entry(component).ifPresent(named::add));
    return notices.licences().keySet().stream()
        .filter(entry -> !named.contains(entry))
        .map(entry -> entry + " is in the list and in no zip");
  }
}
