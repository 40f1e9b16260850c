package shelf.local.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProductCopiesTest {

  private static final Path SAMPLE =
      Path.of(System.getProperty("shelf.home"), "infrastructure/sample/products.json");

  @Test
  void next_moreThanThereAreModels_areProductsOfTheirOwn() {
    var copies = Stream.generate(ProductCopies.of(SAMPLE)::next).limit(1000).toList();

    assertThat(copies.stream().map(copy -> copy.path("seo").path("slug").asString()))
        .doesNotHaveDuplicates()
        .allMatch(slug -> slug.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    assertThat(copies.getFirst().path("name").asString())
        .isEqualTo("Скатерть Амори бархатная молочная круглая копия 0");
  }
}
