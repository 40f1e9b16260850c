package shelf.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static shelf.local.sample.LoadBench.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductsLoadTest {
  private static final Path PRODUCTS = LoadBench.SAMPLE.resolveSibling("products.json");
  private static final Path CATEGORIES = LoadBench.SAMPLE.resolveSibling("categories.json");
  private static final String TREE =
      "[{\"id\":\"cups\",\"name\":\"Чашки\",\"children\":[]},{\"id\":\"b\",\"name\":\"Б\"}]";

  @RegisterExtension private final LoadBench bench = new LoadBench();

  @Test
  void load_sample_makesEveryCategoryAndProduct() {
    var categories = bench.loader().load(CATEGORIES);
    var products = bench.loader().load(PRODUCTS);

    assertThat(categories.stages()).containsExactly(new StageReport("categories", 46, 0, 0));
    assertThat(products.stages()).containsExactly(new StageReport("products", 334, 0, 0));
    assertThat(bench.catalog().priceList.slugs()).hasSize(299);
    assertThat(bench.lines())
        .containsExactly(
            "categories.json: categories 46 created, 0 already there, 0 rejected",
            "products.json: products   334 created, 0 already there, 0 rejected");
  }

  @Test
  void load_product_sendsWhatTheFileHas() throws IOException {
    tree();
    bench.load("[\n{\"name\":\"Ё\", \"category_id\":\"cups\", \"price_rub\":0.10, \"x\":null}]\n");

    assertThat(bench.catalog().priceList.products.values())
        .singleElement()
        .hasToString(
            "{\"name\":\"Ё\",\"category_id\":\"cups\",\"price_rub\":0.1,\"x\":null,"
                + "\"id\":\"id-1\"}");
  }

  @Test
  void load_again_doublesNothing() {
    loadSample();

    assertThat(bench.loader().load(CATEGORIES).stages())
        .containsExactly(new StageReport("categories", 0, 46, 0));
    assertThat(bench.loader().load(PRODUCTS).stages())
        .containsExactly(new StageReport("products", 0, 334, 0));
    assertThat(bench.catalog().priceList.products).hasSize(334);
  }

  @Test
  void load_againWhenKeysAreForgotten_doublesNothingEvenWithoutSlug() {
    loadSample();
    bench.api().forgetKeys();

    assertThat(bench.loader().load(PRODUCTS).stages())
        .containsExactly(new StageReport("products", 0, 334, 0));
    assertThat(bench.catalog().priceList.products).hasSize(334);
  }

  @Test
  void load_productsDeletedMeanwhile_bringsThemBack() {
    loadSample();
    bench.catalog().priceList.products.keySet().removeIf(id -> id.endsWith("7"));

    assertThat(bench.loader().load(PRODUCTS).stages())
        .containsExactly(new StageReport("products", 33, 301, 0));
    assertThat(bench.catalog().priceList.products).hasSize(334);
  }

  @Test
  void load_afterACrashHalfWay_finishes() {
    bench.loader().load(CATEGORIES);
    var products = new AtomicInteger();
    bench
        .api()
        .afterBatch(() -> {
          if (products.incrementAndGet() == 100) {
            bench.api().failures.add(FakeShelfApi.status(500));
          }
        });
    assertThatExceptionOfType(LoadException.class)
        .isThrownBy(() -> bench.loader().load(PRODUCTS))
        .withMessageContaining("answered 500 to");

    var report = bench.loader().load(PRODUCTS);

    assertThat(stage(report, "products").existing()).isGreaterThanOrEqualTo(99);
    assertThat(bench.catalog().priceList.products).hasSize(334);
  }

  @Test
  void load_answersLost_makesEachProductOnce() {
    bench.loader().load(CATEGORIES);
    IntStream.range(0, 20).forEach(i -> bench.api().losses.add(FakeShelfApi.hangUp()));

    bench.loader().load(PRODUCTS);

    assertThat(bench.catalog().priceList.products).hasSize(334);
  }

  @Test
  void load_productThatIsRefused_isToldWithItsLineAndFields() throws IOException {
    tree();
    var report =
        bench.load("[\n {\"name\":\"A\",\"category_id\":\"cups\"},\n {\"category_id\":\"x\"}\n]");

    assertThat(report.stages()).containsExactly(new StageReport("products", 1, 0, 1));
    assertThat(bench.lines())
        .contains("line 3: name: This field is required.; category_id: There is no such category.");
  }

  @Test
  void load_treeThatDropsACategoryInUse_saysWhich() throws IOException {
    tree();
    bench.load("[{\"name\":\"A\",\"category_id\":\"cups\"}]");

    assertThatExceptionOfType(LoadException.class)
        .isThrownBy(() -> bench.load("[{\"id\":\"b\",\"name\":\"Б\",\"children\":[]}]"))
        .withMessage("The API refused the categories: cups: It has products.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | is no array.",
        "[] | is empty.",
        "[{}] 7 | goes on after its array.",
        "' [{},}' | is not valid JSON: see line 1.",
        "'[{\"a\":1,\n\"a\":1}]' | is not valid JSON: see line 2.",
      })
  void load_fileThatIsNoPriceList_isOneSentence(String text, String sentence) throws IOException {
    var file = bench.csv(text);

    assertThatExceptionOfType(LoadException.class)
        .isThrownBy(() -> bench.loader().load(file))
        .withMessage(file + " " + sentence);
  }

  @Test
  void load_byteOrderMarkAndSpaces_areNotMinded() throws IOException {
    bench.load("\uFEFF \n" + TREE);

    assertThat(bench.catalog().priceList.tree).hasSize(2);
  }

  @Test
  void generateProducts_intoNothing_makesTheTreeToo() {
    var generation = new Generation(PRODUCTS, 1200, 7);

    var report = bench.loader().generateProducts(generation);

    assertThat(report.stages())
        .containsExactly(
            new StageReport("categories", 46, 0, 0), new StageReport("products", 1200, 0, 0));
    assertThat(bench.catalog().priceList.slugs()).hasSize(1200).doesNotHaveDuplicates();
    assertThat(stage(bench.loader().generateProducts(generation), "products"))
        .isEqualTo(new StageReport("products", 0, 1200, 0));
  }

  @Test
  void generateProducts_whereATreeIs_leavesIt() throws IOException {
    tree();

    var report = bench.loader().generateProducts(new Generation(PRODUCTS, 2, 1));

    assertThat(stage(report, "categories")).isEqualTo(new StageReport("categories", 0, 2, 0));
    assertThat(stage(report, "products")).isEqualTo(new StageReport("products", 0, 0, 2));
    assertThat(bench.catalog().priceList.tree)
        .map(node -> node.path("id").asString())
        .containsExactly("cups", "b");
  }

  @Test
  void isEmpty_onceThereAreCategories_isFalse() throws IOException {
    assertThat(bench.loader().isEmpty()).isTrue();
    tree();

    assertThat(bench.loader().isEmpty()).isFalse();
  }

  private void loadSample() {
    bench.loader().load(CATEGORIES);
    bench.loader().load(PRODUCTS);
  }

  private void tree() throws IOException {
    bench.load(TREE);
  }
}
