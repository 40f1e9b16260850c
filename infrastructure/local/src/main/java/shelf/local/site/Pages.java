package shelf.local.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every address of the site and what makes its page. The list is closed: an address is looked up as
 * it was sent, never turned into a file name, so there is no way out of the site.
 */
final class Pages {
  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  /** What the front page is made of; shelf.js says what each script is for. */
  private static final List<String> FRONT =
      List.of(
          "shelf.css",
          "shelf.svg",
          "no-photo.svg",
          "shelf.js",
          "parts.js",
          "filters.js",
          "brand-field.js",
          "part.js",
          "explanation.js",
          "token.js",
          "brands.js",
          "products.js",
          "product.js",
          "product-words.js",
          "dictionaries.js",
          "car-models.js",
          "car-model.js",
          "language.js",
          "gallery.js",
          "sending.js",
          "albums.js",
          "rates.js",
          "running.js",
          "list.js",
          "api.js",
          "page.js",
          "words.js");

  private final Map<String, Supplier<Page>> byPath = new HashMap<>();

  Pages(Path home, Supplier<Status> status, Sources sources) {
    own("/", "index.html", Policy.front(sources));
    FRONT.forEach(name -> own("/_local/" + name, name, Policy.STRICT));
    own("/docs", "docs.html", Policy.SWAGGER);
    own("/docs/", "docs.html", Policy.SWAGGER);
    own("/docs/docs.css", "docs.css", Policy.SWAGGER);
    own("/docs/docs.js", "docs.js", Policy.SWAGGER);
    swagger("swagger-ui.css");
    swagger("swagger-ui-bundle.js");
    byPath.put("/openapi.yaml", () -> file(home.resolve("infrastructure/openapi.yaml")));
    byPath.put("/_local/status", () -> json(status.get()));
  }

  /** What makes the page at a raw path. */
  Optional<Supplier<Page>> at(String rawPath) {
    return Optional.ofNullable(byPath.get(rawPath));
  }

  private void own(String path, String name, Policy policy) {
    byPath.put(path, () -> new Page(type(name), policy, resource("/site/" + name)));
  }

  private void swagger(String name) {
    var folder = "/META-INF/resources/webjars/swagger-ui/" + swaggerVersion() + "/";
    byPath.put(
        "/docs/" + name, () -> new Page(type(name), Policy.SWAGGER, resource(folder + name)));
  }

  private static Page json(Status status) {
    return new Page("application/json", Policy.STRICT, JSON.writeValueAsBytes(status));
  }

  private static Page file(Path path) {
    try {
      return new Page(type(path.toString()), Policy.STRICT, Files.readAllBytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] resource(String name) {
    try (var stream = Pages.class.getResourceAsStream(name)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String swaggerVersion() {
    var pom = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
    try (var stream = Pages.class.getResourceAsStream(pom)) {
      var properties = new Properties();
      properties.load(stream);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      case "yaml" -> "application/yaml";
      default -> throw new IllegalArgumentException("no media type for " + name);
    };
  }
}
