package shelf.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PicturesLoadTest {
  private static final String TREE = "[{\"id\":\"cups\",\"name\":\"Чашки\",\"children\":[]}]";
  private static final String PRODUCTS =
      """
      [{"name":"A","category_id":"cups","color":"red","dimensions":{"shape":"line__length","line":{"length_cm":2.5}}},
       {"name":"B","category_id":"cups","color":"glass"},
       {"name":"C","category_id":"cups","seo":{"slug":"c"}}]
      """;
  private static final String CARS =
      "brand,model,year,length_mm\nVolvo,V40,2012,4369\nVolvo,V40,2013,\nFiat,500,,3546\n";

  @RegisterExtension private final LoadBench bench = new LoadBench();

  @Test
  void loadPictures_products_givesEachOne() throws IOException {
    var report = products();

    assertThat(report.stages()).containsExactly(new StageReport("pictures", 3, 0, 0));
    assertThat(images().pictures.keySet())
        .containsExactlyInAnyOrder(
            "/products/id-1/images", "/products/id-2/images", "/products/id-3/images");
    for (var sent : images().pictures.values()) {
      assertThat(sent).hasSize(1);
      var image = ImageIO.read(new ByteArrayInputStream(sent.getFirst()));
      assertThat(image.getWidth()).isEqualTo(1200);
    }
    assertThat(bench.lines().getLast())
        .endsWith("pictures   3 created, 0 already there, 0 rejected");
  }

  @Test
  void loadPictures_carModels_tellsYearsApart() throws IOException {
    bench.load(CARS);

    var report = bench.loader().loadPictures(bench.csv(CARS));

    assertThat(report.stages()).containsExactly(new StageReport("pictures", 3, 0, 0));
    assertThat(images().pictures).hasSize(3).containsKey("/admin/marketplace/car-models/2/images");
  }

  @Test
  void loadPictures_again_leavesThoseThatHaveOne() throws IOException {
    products();
    images().pictures.remove("/products/id-2/images");

    var report = bench.loader().loadPictures(bench.csv(PRODUCTS));

    assertThat(report.stages()).containsExactly(new StageReport("pictures", 1, 2, 0));
    assertThat(images().pictures.values()).hasSize(3).allMatch(sent -> sent.size() == 1);
  }

  @Test
  void loadPictures_whatIsNotOfTheFile_isLeftAlone() throws IOException {
    bench.load(TREE);
    bench.load("[{\"name\":\"Other\",\"category_id\":\"cups\"}]");
    bench.load(PRODUCTS);

    bench.loader().loadPictures(bench.csv(PRODUCTS));

    assertThat(images().has("/products/id-1")).isFalse();
    assertThat(images().pictures).hasSize(3);
  }

  @Test
  void loadPictures_rejected_isToldWithItsLine() throws IOException {
    images().reasons.add("not a picture");

    var report = products();

    assertThat(report.stages()).containsExactly(new StageReport("pictures", 2, 0, 1));
    assertThat(bench.lines()).anyMatch(line -> line.matches("line [123]: not a picture"));
  }

  @Test
  void loadPictures_thatNobodyLooksAt_areToldInTheEnd() throws IOException {
    images().asleep = true;

    var report = products();

    assertThat(report.stages()).containsExactly(new StageReport("pictures", 0, 0, 3));
    assertThat(bench.lines()).contains("line 1: nobody has looked at the picture yet");
  }

  @Test
  void loadPictures_answersLost_sendsEachOnce() throws IOException {
    bench.load(TREE);
    bench.load(PRODUCTS);
    bench.api().losses.addAll(List.of(FakeShelfApi.hangUp(), FakeShelfApi.hangUp()));

    var report = bench.loader().loadPictures(bench.csv(PRODUCTS));

    assertThat(report.stages()).containsExactly(new StageReport("pictures", 3, 0, 0));
    assertThat(images().pictures.values()).hasSize(3).allMatch(sent -> sent.size() == 1);
  }

  @Test
  void loadPictures_toTheBucket_showsNoToken() throws IOException {
    products();

    assertThat(bench.api().tokens).filteredOn(Objects::isNull).hasSize(3);
    assertThat(bench.api().calls)
        .filteredOn(call -> call.method().equals("PUT"))
        .filteredOn(call -> call.path().startsWith("/bucket/"))
        .hasSize(3);
  }

  @Test
  void loadPictures_apiThatBreaks_failsAndGoesOnLater() throws IOException {
    bench.load(TREE);
    bench.load(PRODUCTS);
    bench.api().failures.add(FakeShelfApi.status(500));
    assertThatExceptionOfType(LoadException.class)
        .isThrownBy(() -> bench.loader().loadPictures(bench.csv(PRODUCTS)));

    assertThat(bench.loader().loadPictures(bench.csv(PRODUCTS)).stages())
        .containsExactly(new StageReport("pictures", 3, 0, 0));
  }

  private LoadReport products() throws IOException {
    bench.load(TREE);
    bench.load(PRODUCTS);
    return bench.loader().loadPictures(bench.csv(PRODUCTS));
  }

  private FakeImages images() {
    return bench.catalog().images;
  }
}
