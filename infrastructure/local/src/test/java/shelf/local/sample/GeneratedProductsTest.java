package shelf.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GeneratedProductsTest {
  private static final Path SAMPLE = LoadBench.SAMPLE.resolveSibling("products.json");

  @Test
  void each_twice_givesTheSameProducts() {
    var products = products(500, 3);

    assertThat(products(500, 3)).isEqualTo(products);
    assertThat(products(500, 4)).isNotEqualTo(products);
    assertThat(products).map(Product::line).startsWith(1L, 2L, 3L);
  }

  @Test
  void each_slugs_areUniqueAndValidWhateverTheSeed() {
    var slugs =
        Stream.of(products(20_000, 1), products(20_000, 2), products(10, -1), sample())
            .flatMap(List::stream)
            .filter(Product::hasSlug)
            .map(product -> product.json().path("seo").path("slug").asString())
            .toList();

    assertThat(slugs)
        .hasSize(40_010 + 299)
        .doesNotHaveDuplicates()
        .allMatch(slug -> slug.matches("[a-z0-9]+(-[a-z0-9]+)*") && slug.length() <= 120);
  }

  @Test
  void each_price_isOneThatAPriceListCanHave() {
    assertThat(products(5000, 1))
        .map(product -> product.json().path("price_rub").decimalValue())
        .allMatch(price -> price.signum() > 0 && price.stripTrailingZeros().scale() <= 2)
        .anyMatch(price -> price.compareTo(new BigDecimal("10000")) > 0);
  }

  @Test
  void each_colors_areThoseOfTheSampleInThatCategory() {
    var real = sample().stream().map(GeneratedProductsTest::colored).collect(Collectors.toSet());

    assertThat(products(5000, 1)).allMatch(product -> real.contains(colored(product)));
  }

  @Test
  void products_moreThanThereAreNumbers_isRefused() {
    assertThatExceptionOfType(LoadException.class)
        .isThrownBy(() -> products(10_000_001, 1))
        .withMessage("No more than 10000000 products can be made up.");
  }

  private static String colored(Product product) {
    var color = product.json().path("color").asString("none");
    return product.name().categoryId() + " " + color;
  }

  private static List<Product> products(long count, long seed) {
    return read(new GeneratedProducts(new Generation(SAMPLE, count, seed)));
  }

  private static List<Product> sample() {
    return read(new JsonFile(SAMPLE));
  }

  private static List<Product> read(Products source) {
    var products = new ArrayList<Product>();
    source.each(products::add);
    return products;
  }
}
