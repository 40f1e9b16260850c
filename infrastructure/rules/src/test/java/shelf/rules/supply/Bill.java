package shelf.rules.supply;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the build says is in a function's zip: {@code target/<function>.cdx.json}, CycloneDX.
 *
 * @param function whose it is
 * @param ownJar the jar of the function's own classes, which is no component of itself
 * @param chance what two builds of the same would not have in common
 */
record Bill(String function, String ownJar, List<Component> components, List<String> chance) {
  static Bill read(Path file) {
    return parse(JsonMapper.shared().readTree(file));
  }

  static Bill parse(JsonNode bill) {
    var own = bill.path("metadata").path("component");
    return new Bill(
        own.path("name").asString(),
        jar(own),
        bill.path("components").valueStream().map(Bill::component).toList(),
        List.of("/serialNumber", "/metadata/timestamp").stream()
            .filter(path -> !bill.at(path).isMissingNode())
            .toList());
  }

  private static Component component(JsonNode component) {
    return new Component(
        component.path("group").asString(),
        component.path("name").asString(),
        jar(component),
        sha256(component).orElse(""),
        component
            .path("licenses")
            .valueStream()
            .map(Bill::licence)
            .collect(Collectors.toUnmodifiableSet()));
  }

  // A licence that the plugin does not know has no id, only the name from its pom.
  private static String licence(JsonNode choice) {
    var licence = choice.path("license");
    return licence.path("id").asString(licence.path("name").asString(choice.toString()));
  }

  private static Optional<String> sha256(JsonNode component) {
    return component
        .path("hashes")
        .valueStream()
        .filter(hash -> hash.path("alg").asString("").equals("SHA-256"))
        .map(hash -> hash.path("content").asString())
        .findFirst();
  }

  private static String jar(JsonNode component) {
    return component.path("name").asString() + "-" + component.path("version").asString() + ".jar";
  }
}
