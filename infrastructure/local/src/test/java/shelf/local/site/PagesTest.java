package shelf.local.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final Pattern IMPORT = Pattern.compile("from '\\./([^']+)'");

  private final Path home = Path.of(System.getProperty("shelf.home"));
  private final Sources sources =
      Sources.of(URI.create("http://127.0.0.1:9000"), Optional.of("https://media.example/a"));
  private final Pages pages = new Pages(home, () -> null, sources);

  @Test
  void at_scriptsThatImportEachOther_servesAllThereAre() throws Exception {
    var reached = new HashSet<String>();
    follow("shelf.js", reached);

    assertThat(reached).containsExactlyInAnyOrderElementsOf(scripts());
  }

  @Test
  void at_frontPage_allowsPicturesAndUploadsFromElsewhereOnly() {
    assertThat(policy("/").split("; "))
        .contains(
            "default-src 'self'",
            "frame-ancestors 'none'",
            "img-src 'self' http://127.0.0.1:9000 https://media.example",
            "connect-src 'self' http://127.0.0.1:9000")
        .filteredOn(directive -> directive.contains("http"))
        .hasSize(2);
    assertThat(policy("/_local/shelf.js")).doesNotContain("http");
  }

  private String policy(String address) {
    return pages.at(address).orElseThrow().get().policy().header();
  }

  private void follow(String script, Set<String> reached) {
    if (reached.add(script)) {
      var page = pages.at("/_local/" + script);
      assertThat(page).as(script).isPresent();
      IMPORT
          .matcher(new String(page.orElseThrow().get().body(), UTF_8))
          .results()
          .forEach(found -> follow(found.group(1), reached));
    }
  }

  /** The front page's own: docs.js belongs to Swagger UI. */
  private List<String> scripts() throws IOException {
    try (var files = Files.list(home.resolve("infrastructure/local/src/main/resources/site"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".js") && !name.equals("docs.js"))
          .toList();
    }
  }
}
