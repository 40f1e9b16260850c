package shelf.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static shelf.local.sample.LoadBench.stage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class PartsLoadTest {
  private static final String HEADER = "brand,part_number,category,subcategory,price_usd,stock\n";

  @RegisterExtension private final LoadBench bench = new LoadBench();

  @Test
  void load_aPart_sendsAllOfIt() throws IOException {
    var header = "brand,part_number,category,subcategory,description,package,min_qty\n";
    bench.load(header + "Vishay,A-1/8W,Resistors,Chip,10 Ohm,0805,766\n");

    assertThat(bench.catalog().parts.values())
        .singleElement()
        .hasToString(
            """
            {"part_number":"A-1/8W","brand_id":1,"category_id":2,"description":"10 Ohm",\
            "attributes":{"package":"0805","min_qty":766}}\
            """);
    assertThat(bench.catalog().categories)
        .map(JsonNode::toString)
        .containsExactly(
            "{\"name\":\"Resistors\",\"parent_id\":null,\"id\":1}",
            "{\"name\":\"Chip\",\"parent_id\":1,\"id\":2}");
    assertThat(bench.catalog().suppliers).isEmpty();
  }

  @Test
  void load_brandAndNumberOnly_arePartsOfTheCategoryOther() throws IOException {
    var report = bench.load("brand,part_number\nVishay,A1\nMurata,B2\n");

    assertThat(bench.catalog().parts).containsOnlyKeys("Vishay A1", "Murata B2");
    assertThat(names(bench.catalog().categories)).containsExactly("Other");
    assertThat(report.stages())
        .containsExactly(
            new StageReport("brands", 2, 0, 0),
            new StageReport("categories", 1, 0, 0),
            new StageReport("parts", 2, 0, 0));
  }

  @Test
  void load_sampleCatalog_makesEverythingOfIt() {
    var report = bench.loader().load(LoadBench.SAMPLE);

    assertThat(report.stages())
        .startsWith(
            new StageReport("brands", 209, 0, 0),
            new StageReport("categories", 201, 0, 0),
            new StageReport("parts", 2873, 0, 2),
            new StageReport("suppliers", 2, 0, 0),
            new StageReport("terms", 2, 0, 0))
        .hasSize(6);
    assertThat(names(bench.catalog().suppliers))
        .containsExactly("Shenzhen Parts Trading", "Склад Москва");
    assertThat(offers("Milliohm HOLTT080518W910K1"))
        .containsExactly(
            Map.entry(
                1L,
                """
                {"brand":"Milliohm","part_number":"HoLTT0805-1/8W-910K-1%","supplier_id":1,\
                "warehouse_id":10,"lead_time_days":14,"lead_time_days_min":10,\
                "lead_time_days_max":21,"base_price":0.0139,"currency":"USD","available_qty":0}\
                """));
  }

  @Test
  void load_rowsOfTheSamePart_takesTheFirstAndTellsOfTheOthers() throws IOException {
    var report = bench.load(HEADER + "V,SMAJ3.3CA,R,,1,0\nV,SMAJ33CA,R,,2,0\nW,SMAJ33CA,R,,3,0\n");

    assertThat(bench.catalog().parts).containsOnlyKeys("V SMAJ33CA", "W SMAJ33CA");
    assertThat(stage(report, "offers")).isEqualTo(new StageReport("offers", 2, 0, 0));
    assertThat(bench.lines())
        .contains("line 3: brand and number are those of line 2, but for punctuation");
  }

  @Test
  void load_again_doublesNothing() throws IOException {
    var file = bench.csv(HEADER + "Vishay,A1,R,Chip,1.5,4\nMurata,B2,R,,0.02,0\n");
    bench.loader().load(file);
    var offers = Map.copyOf(bench.catalog().offers);

    var report = bench.loader().load(file);

    assertThat(report.stages()).allMatch(stage -> stage.created() == 0 && stage.rejected() == 0);
    assertThat(bench.catalog().parts).hasSize(2);
    assertThat(bench.catalog().categories).hasSize(2);
    assertThat(bench.catalog().suppliers).hasSize(2);
    assertThat(bench.catalog().rules).hasSize(1);
    assertThat(bench.catalog().offers).isEqualTo(offers);
  }

  @Test
  void load_afterACrashHalfWay_finishesWithTheSameKeys() throws IOException {
    var file = bench.csv(HEADER + rows(2500, "0.5,9"));
    var batches = new AtomicInteger();
    bench
        .api()
        .afterBatch(() -> {
          if (batches.incrementAndGet() == 3) {
            bench.api().failures.add(FakeShelfApi.status(500));
          }
        });
    assertThatExceptionOfType(LoadException.class).isThrownBy(() -> bench.loader().load(file));
    var keys =
        bench.api().bulkCalls().stream().map(FakeShelfApi.Call::key).collect(Collectors.toSet());

    var report = bench.loader().load(file);

    assertThat(bench.catalog().parts).hasSize(2500);
    assertThat(bench.catalog().offers).hasSizeGreaterThan(2500);
    assertThat(report.stages()).allMatch(stage -> stage.rejected() == 0);
    var all = bench.api().bulkCalls().stream().map(FakeShelfApi.Call::key).toList();
    assertThat(all.subList(keys.size(), all.size())).containsAll(keys);
  }

  @Test
  void load_partDeletedMeanwhile_bringsItAndItsOffersBack() throws IOException {
    var file = bench.csv(HEADER + "Vishay,A1,R,Chip,1.5,0\n");
    bench.loader().load(file);
    bench.catalog().parts.clear();
    bench.catalog().offers.clear();

    bench.loader().load(file);

    assertThat(bench.catalog().parts).hasSize(1);
    assertThat(bench.catalog().offers).hasSize(1);
  }

  @Test
  void load_rejectedBrandOrCategory_rejectsItsParts() throws IOException {
    var longName = "x".repeat(101);
    var report = bench.load(HEADER + ",A1,R,,1,0\nV,A2," + longName + ",Chip,1,0\nV,A3,R,,1,0\n");

    assertThat(bench.catalog().parts).containsOnlyKeys("V A3");
    assertThat(stage(report, "categories")).isEqualTo(new StageReport("categories", 1, 0, 2));
    assertThat(bench.lines())
        .contains(
            "line 2: there is no such brand",
            "line 3: category: String is too long",
            "line 3: there is no such category");
  }

  @Test
  void load_categoryMadeByAnotherMeanwhile_isTaken() throws IOException {
    bench.catalog().hideCategories = true;
    bench.load(HEADER + "V,A1,R,Chip,1,0\n");

    var report = bench.load(HEADER + "V,A2,R,Chip,1,0\n");

    assertThat(stage(report, "categories")).isEqualTo(new StageReport("categories", 0, 2, 0));
    assertThat(bench.catalog().categories).hasSize(2);
    assertThat(bench.catalog().parts.get("V A2").get("category_id").asInt()).isEqualTo(2);
  }

  @Test
  void load_partUnavailable_sendsOnlyThatAgain() throws IOException {
    bench.catalog().unavailable.add("A2");

    var report = bench.load("brand,part_number\nV,A1\nV,A2\nV,A3\n");

    assertThat(stage(report, "parts")).isEqualTo(new StageReport("parts", 3, 0, 0));
    assertThat(bench.catalog().batches).containsExactly(1, 3, 1);
  }

  @Test
  void generate_parts_makesAsManyAndTheSameAgain() {
    var generation = new Generation(LoadBench.SAMPLE, 1500, 7);

    var report = bench.loader().generate(generation);

    assertThat(stage(report, "parts")).isEqualTo(new StageReport("parts", 1500, 0, 0));
    assertThat(stage(report, "offers").created()).isGreaterThan(1500);
    assertThat(stage(bench.loader().generate(generation), "parts"))
        .isEqualTo(new StageReport("parts", 0, 1500, 0));
  }

  private Map<Long, String> offers(String part) {
    return bench.catalog().offers.entrySet().stream()
        .filter(offer -> offer.getKey().startsWith(part + " of "))
        .map(Map.Entry::getValue)
        .collect(Collectors.toMap(o -> o.get("supplier_id").asLong(), JsonNode::toString));
  }

  private static List<String> names(Collection<? extends JsonNode> things) {
    var names = new ArrayList<String>();
    things.forEach(thing -> names.add(thing.get("name").asString()));
    return names;
  }

  private static String rows(int count, String priceAndStock) {
    return IntStream.range(0, count)
        .mapToObj(i -> "Brand " + i % 7 + ",N" + i + ",R,Chip," + priceAndStock)
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
