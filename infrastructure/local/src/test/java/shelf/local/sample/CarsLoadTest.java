package shelf.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static shelf.local.sample.LoadBench.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class CarsLoadTest {
  private static final Path CARS = LoadBench.SAMPLE.resolveSibling("cars.csv");
  private static final int ALL = 297;

  @RegisterExtension private final LoadBench bench = new LoadBench();

  @Test
  void load_sample_makesEveryBrandAndModel() {
    var report = bench.loader().load(CARS);

    assertThat(report.stages())
        .containsExactly(
            new StageReport("brands", 51, 0, 0), new StageReport("car models", ALL, 0, 0));
    assertThat(models()).hasSize(ALL);
    assertThat(bench.lines())
        .containsExactly(
            "cars.csv: brands     51 created, 0 already there, 0 rejected",
            "cars.csv: car models 297 created, 0 already there, 0 rejected");
  }

  @Test
  void load_brandsThatAreThere_areFoundByName() {
    bench.catalog().brands.addAll(List.of("KEMET", "Volvo"));

    bench.loader().load(CARS);

    assertThat(bench.catalog().brands).hasSize(52);
    assertThat(model("XC60").path("brand_id").asInt()).isEqualTo(2);
  }

  @Test
  void load_car_sendsWhatIsKnownOnly() throws IOException {
    bench.load(
        "brand,model,variant,length_mm,width_mm,height_mm\n"
            + "Citroe\u0308n, C1 ,C1 1.0 68 VTR 3d,3440,,\n");

    assertThat(model("C1"))
        .hasToString(
            "{\"brand_id\":1,\"model_name\":\"C1\",\"length_mm\":3440,\"attributes\":[],\"id\":1}");
    assertThat(bench.catalog().brands).containsExactly("Citro\u00EBn");
  }

  @Test
  void load_sample_leavesUnknownMeasuresAndFuelOut() {
    bench.loader().load(CARS);

    assertThat(models()).filteredOn(model -> model.has("width_mm")).hasSize(ALL - 16);
    assertThat(models()).filteredOn(model -> model.has("length_mm")).hasSize(ALL - 11);
    assertThat(models()).noneMatch(model -> model.has("year") || model.has("wheelbase_mm"));
    assertThat(models())
        .filteredOn(model -> FakeCarModels.text(model, "engine", "en").startsWith("Electric"))
        .map(model -> model.path("model_name").asString())
        .containsExactlyInAnyOrder("i-MiEV", "Leaf", "Twizy", "Zoe", "fortwo")
        .allMatch(name -> FakeCarModels.text(model(name), "fuel_type", "en").equals("none"));
    assertThat(FakeCarModels.text(model("C5 Tourer"), "engine", "en")).isEqualTo("none");
  }

  @Test
  void load_yearAndWheelbase_areSentWhereACatalogHasThem() throws IOException {
    bench.load("model,brand,wheelbase_mm,year\nCamry,Toyota,2825,2023\nCamry,Toyota,,2018\n");

    assertThat(models())
        .map(model -> model.path("year").asInt() + " " + model.path("wheelbase_mm").asInt(0))
        .containsExactlyInAnyOrder("2023 2825", "2018 0");
  }

  @Test
  void load_again_doublesNothing() {
    bench.loader().load(CARS);

    assertThat(stage(bench.loader().load(CARS), "car models"))
        .isEqualTo(new StageReport("car models", 0, ALL, 0));
    assertThat(models()).hasSize(ALL);
  }

  @Test
  void load_againWhenKeysAreForgottenAndAModelWasEdited_leavesItAsItIs() throws IOException {
    bench.load("brand,model,year,power_bhp\nKia,Rio,2011,84\nKia,Rio,2017,100\n");
    bench.api().forgetKeys();

    var report = bench.load("brand,model,year,power_bhp\nKia,Rio,2011,85\nKia,Rio,,90\n");

    assertThat(stage(report, "car models")).isEqualTo(new StageReport("car models", 1, 1, 0));
    // Several are made at once, in no order.
    assertThat(models())
        .extracting(model -> FakeCarModels.text(model, "engine", "en"))
        .containsExactlyInAnyOrder("84 hp", "100 hp", "90 hp");
  }

  @Test
  void load_modelsDeletedMeanwhile_bringsThemBack() {
    bench.loader().load(CARS);
    bench.catalog().cars.models.keySet().removeIf(id -> id % 10 == 7);

    assertThat(stage(bench.loader().load(CARS), "car models"))
        .isEqualTo(new StageReport("car models", 30, 267, 0));
    assertThat(models()).hasSize(ALL);
  }

  @Test
  void load_afterACrashHalfWay_finishes() {
    var answers = new AtomicInteger();
    bench
        .api()
        .afterBatch(() -> {
          if (answers.incrementAndGet() == 100) {
            bench.api().failures.add(FakeShelfApi.status(500));
          }
        });
    assertThatExceptionOfType(LoadException.class)
        .isThrownBy(() -> bench.loader().load(CARS))
        .withMessageContaining("answered 500 to");

    var report = bench.loader().load(CARS);

    assertThat(stage(report, "car models").existing()).isGreaterThanOrEqualTo(90);
    assertThat(models()).hasSize(ALL);
  }

  @Test
  void load_answersLost_makesEachModelOnce() {
    var answers = new AtomicInteger();
    bench
        .api()
        .afterBatch(() -> {
          // The first is that of the brands; seven may even be of one request, which is sent eight
          // times.
          if (answers.incrementAndGet() == 2) {
            IntStream.range(0, 7).forEach(i -> bench.api().losses.add(FakeShelfApi.hangUp()));
          }
        });

    bench.loader().load(CARS);

    assertThat(models()).hasSize(ALL);
  }

  @Test
  void load_rowsThatAreNoModel_areToldWithTheirLine() throws IOException {
    var report =
        bench.load(
            "brand,model,cylinders,length_mm\n,Rio,4,1\nKia,,4,1\nKia,Rio,4,1\n"
                + "Kia,Rio,8,1\nKia,Ceed,4,4.2\nKia,Soul,four,4200\nKia,Picanto,3,3\n");

    assertThat(stage(report, "car models")).isEqualTo(new StageReport("car models", 2, 0, 5));
    assertThat(bench.lines())
        .contains(
            "line 2: there is no such brand",
            "line 3: model_name: String should have at least 1 character",
            "line 5: brand, model and year are those of line 4",
            "line 6: length_mm `4.2` is not a whole number",
            "line 7: cylinders `four` is not a whole number");
  }

  @Test
  void load_partsThatNameAModel_areParts() throws IOException {
    var report = bench.load("brand,part_number,model\nKia,18W-910,Rio\n");

    assertThat(report.stages())
        .map(StageReport::things)
        .contains("parts")
        .doesNotContain("car models");
    assertThat(models()).isEmpty();
  }

  @Test
  void generateCarModels_moreThanTheSample_makesAsManyDifferentOnes() {
    var generation = new Generation(CARS, 700, 1);

    var report = bench.loader().generateCarModels(generation);

    assertThat(stage(report, "car models")).isEqualTo(new StageReport("car models", 700, 0, 0));
    assertThat(models())
        .map(model -> model.path("year").asInt())
        .allMatch(y -> y >= 1980 && y < 2025);
    assertThat(stage(bench.loader().generateCarModels(generation), "car models"))
        .isEqualTo(new StageReport("car models", 0, 700, 0));
  }

  private List<JsonNode> models() {
    return List.copyOf(bench.catalog().cars.models.values());
  }

  private JsonNode model(String name) {
    return bench.catalog().cars.named(name);
  }
}
