package shelf.rules.supply;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The list in {@code functions/THIRD-PARTY.txt}, which every zip carries.
 *
 * @param licences SPDX ids by {@code group:artifact} or {@code group:*}
 */
record Notices(Map<String, String> licences) {
  private static final Pattern LINE =
      Pattern.compile("^  ([\\w.-]+:(?:[\\w.-]+|\\*)) +([\\w.-]+)$", Pattern.MULTILINE);

  static Notices parse(String text) {
    var licences = new LinkedHashMap<String, String>();
    LINE.matcher(text).results().forEach(line -> licences.put(line.group(1), line.group(2)));
    return new Notices(licences);
  }

  /** The key that names a component, if one does. */
  Optional<String> entry(Component component) {
    return Optional.of(component.coordinates())
        .filter(licences::containsKey)
        .or(() -> Optional.of(component.group() + ":*").filter(licences::containsKey));
  }
}
