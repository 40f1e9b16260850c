package shelf.rules.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shelf.rules.Violations;
import tools.jackson.databind.json.JsonMapper;

class BillsTest {
  private static final String SUM = ZippedFiles.sum(new byte[] {1});
  private static final Component JSON =
      new Component("org.example", "json", "json-1.jar", SUM, Set.of("MIT"));

  @Test
  void violations_ofTheRepository_areNone() {
    Shipped.assumeBilled();
    List<String> found = new ArrayList<>();
    for (Shipped function : Shipped.all()) {
      if (function.isThere()) {
        Bills.violations(Bill.read(function.bill()), ZippedFiles.read(function.zip()))
            .forEach(found::add);
      } else {
        found.add(function + ": is not there, run ./mvnw verify from the root");
      }
    }
    Violations.none(
        found,
        "A function's bill of materials names exactly the jars of its zip: the pom must have both"
            + " maven-assembly-plugin and cyclonedx-maven-plugin, as functions/brands/pom.xml.");
  }

  @Test
  void violations_sameJars_areNone() {
    assertThat(Bills.violations(bill(JSON), zip(Map.of("json-1.jar", SUM)))).isEmpty();
  }

  @Test
  void violations_jarThatIsNotBilled_isNamed() {
    assertThat(Bills.violations(bill(JSON), zip(Map.of("json-1.jar", SUM, "xml-1.jar", SUM))))
        .containsExactly("f: xml-1.jar is in the zip, not in the bill");
  }

  @Test
  void violations_jarThatDoesNotShip_isNamed() {
    assertThat(Bills.violations(bill(JSON), zip(Map.of())))
        .containsExactly("f: json-1.jar is in the bill, not in the zip");
  }

  @Test
  void violations_otherBytes_areNamed() {
    var other = zip(Map.of("json-1.jar", ZippedFiles.sum(new byte[] {2})));
    assertThat(Bills.violations(bill(JSON), other))
        .containsExactly("f: json-1.jar has other bytes in the zip than in the bill");
  }

  @Test
  void parse_billWithChance_tellsIt() {
    var bill =
        """
        {"serialNumber": "urn:uuid:1", "metadata": {"timestamp": "2026-11-01T00:00:00Z",
          "component": {"name": "f", "version": "1"}},
         "components": [{"group": "org.example", "name": "json", "version": "1",
          "hashes": [{"alg": "MD5", "content": "0"}, {"alg": "SHA-256", "content": "%s"}],
          "licenses": [{"license": {"id": "MIT"}}]}]}
        """
            .formatted(SUM);
    var parsed = Bill.parse(JsonMapper.shared().readTree(bill));
    assertThat(parsed.components()).containsExactly(JSON);
    assertThat(Bills.violations(parsed, zip(Map.of("json-1.jar", SUM))))
        .containsExactly(
            "f: /serialNumber is another one in every build",
            "f: /metadata/timestamp is another one in every build");
  }

  private static Bill bill(Component... components) {
    return new Bill("f", "f-1.jar", List.of(components), List.of());
  }

  private static ZippedFiles zip(Map<String, String> jars) {
    var sums = new HashMap<String, String>();
    sums.put("lib/f-1.jar", "own");
    sums.put("LICENSE", "text");
    jars.forEach((jar, sum) -> sums.put("lib/" + jar, sum));
    return new ZippedFiles(sums);
  }
}
