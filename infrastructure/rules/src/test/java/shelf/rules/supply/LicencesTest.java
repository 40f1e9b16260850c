package shelf.rules.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.rules.Repository;
import shelf.rules.Violations;

class LicencesTest {
  private static final String LIST = "functions/THIRD-PARTY.txt";
  private static final Notices JSON = new Notices(Map.of("org.example:json", "MIT"));

  @Test
  void violations_ofTheRepository_areNone() {
    Shipped.assumeBilled();
    var components =
        Shipped.all().stream()
            .flatMap(function -> Bill.read(function.bill()).components().stream())
            .toList();
    Violations.none(
        Licences.violations(components, Notices.parse(Repository.source(LIST).text())),
        "Every library that ships is under one of the licences in Licences.ALLOWED, and "
            + LIST
            + " names it with that licence.");
  }

  @Test
  void zips_ofTheRepository_carryLicenceAndNotices() throws IOException {
    var licence = ZippedFiles.sum(Files.readAllBytes(Repository.ROOT.resolve("LICENSE")));
    var notices = ZippedFiles.sum(Files.readAllBytes(Repository.ROOT.resolve(LIST)));
    assertThat(Shipped.all())
        .isNotEmpty()
        .allSatisfy(function ->
            assertThat(ZippedFiles.read(function.zip()).sums())
                .containsEntry("LICENSE", licence)
                .containsEntry("THIRD-PARTY.txt", notices));
  }

  @ParameterizedTest
  @CsvSource({"GPL-3.0-only", "The Secret License", "BSD-4-Clause"})
  void violations_licenceThatIsNotAllowed_isNamed(String licence) {
    assertThat(Licences.violations(List.of(component("org.example", licence)), JSON))
        .containsExactly("org.example:json is under [" + licence + "], which is not allowed");
  }

  @Test
  void violations_noLicence_isNamed() {
    assertThat(Licences.violations(List.of(component("org.example")), JSON))
        .containsExactly("org.example:json is under [], which is not allowed");
  }

  @Test
  void violations_choiceWithAnAllowedOne_isFine() {
    assertThat(Licences.violations(List.of(component("org.example", "GPL-3.0-only", "MIT")), JSON))
        .isEmpty();
  }

  @Test
  void violations_notInTheList_isNamed() {
    assertThat(Licences.violations(List.of(component("org.example", "Apache-2.0")), JSON))
        .containsExactly("org.example:json is not in the list as [Apache-2.0]");
    assertThat(Licences.violations(List.of(component("org.other", "MIT")), JSON))
        .containsExactly(
            "org.other:json is not in the list as [MIT]",
            "org.example:json is in the list and in no zip");
  }

  @Test
  void violations_ours_areNotTheirs() {
    var ours = List.of(component("shelf", "Apache-2.0"), component("org.example", "MIT"));
    assertThat(Licences.violations(ours, JSON)).isEmpty();
  }

  @Test
  void parse_lines_areRead() {
    var text = "Text.\n\n  a.b:c-d    MIT\n  e:*  EPL-2.0\n\n* Text of a licence: no line.\n";
    assertThat(Notices.parse(text).licences())
        .containsExactlyInAnyOrderEntriesOf(Map.of("a.b:c-d", "MIT", "e:*", "EPL-2.0"));
  }

  private static Component component(String group, String... licences) {
    return new Component(group, "json", "json-1.jar", "", Set.of(licences));
  }
}
