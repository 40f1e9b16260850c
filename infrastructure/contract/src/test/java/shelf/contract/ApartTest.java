package shelf.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Half a package beside the others would race for what its classes share. */
class ApartTest {

  private static final String SUFFIX = "Test.class";

  @Test
  void package_itsTestClasses_allApartOrNone() throws IOException, URISyntaxException {
    Map<String, Set<Boolean>> packages =
        testClasses().stream()
            .collect(
                Collectors.groupingBy(
                    Class::getPackageName,
                    Collectors.mapping(
                        test -> test.isAnnotationPresent(Apart.class), Collectors.toSet())));

    assertThat(packages).isNotEmpty().allSatisfy((name, apart) -> assertThat(apart).hasSize(1));
  }

  private static List<? extends Class<?>> testClasses() throws IOException, URISyntaxException {
    var root = Path.of(ApartTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (var files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(SUFFIX) && !name.contains("$"))
          .map(name -> name.replace(".class", "").replace('/', '.'))
          .map(ApartTest::load)
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ApartTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
