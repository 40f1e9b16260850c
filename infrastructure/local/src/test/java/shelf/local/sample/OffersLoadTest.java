package shelf.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.local.sample.LoadBench.stage;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class OffersLoadTest {
  private static final String HEADER = "brand,part_number,category,subcategory,price_usd,stock\n";

  @RegisterExtension private final LoadBench bench = new LoadBench();

  @Test
  void load_sampleCatalog_offersAThirdOfTheStockedLocallyInRubles() {
    bench.loader().load(LoadBench.SAMPLE);

    var local =
        bench.catalog().offers.values().stream()
            .filter(offer -> offer.get("currency").asString().equals("RUB"))
            .toList();
    assertThat(local).hasSizeBetween(280, 380);
    assertThat(local)
        .allSatisfy(offer -> {
          assertThat(offer.get("supplier_id").asInt()).isEqualTo(2);
          assertThat(offer.get("base_price").decimalValue().scale()).isLessThanOrEqualTo(2);
          assertThat(offer.get("available_qty").asLong()).isPositive();
        });
  }

  @Test
  void load_localPrice_isTheDollarPriceAtTheRateAndAQuarter() throws IOException {
    bench.load(HEADER + rows(50, "0.1234,25"));

    var local = offersIn("RUB");
    assertThat(local).isNotEmpty().hasSizeLessThan(50);
    // 0.1234 x 85.4963 x 1.25 = 13.1878...
    assertThat(local)
        .allMatch(offer -> offer.get("base_price").decimalValue().toPlainString().equals("13.19"));
    assertThat(local).allMatch(offer -> offer.get("available_qty").asInt() == 2);
  }

  @Test
  void load_badPriceOrStock_makesThePartAndTellsWhyThereIsNoOffer() throws IOException {
    var report =
        bench.load(
            HEADER + "V,A1,R,,cheap,1\nV,A2,R,,1e3,1\nV,A3,R,,2,lots\nV,A4,R,,-1,0\nV,A5,R,,,\n");

    assertThat(bench.catalog().parts).hasSize(5);
    assertThat(bench.catalog().offers).isEmpty();
    assertThat(stage(report, "offers")).isEqualTo(new StageReport("offers", 0, 0, 4));
    assertThat(bench.lines())
        .contains(
            "line 2: price_usd `cheap` is not a number",
            "line 3: price_usd `1e3` is not a number",
            "line 4: stock `lots` is not a whole number",
            "line 5: Input should be greater than or equal to 0");
  }

  @Test
  void load_rejectedPart_isNotOffered() throws IOException {
    var report = bench.load(HEADER + "Vishay,,R,Chip,1,0\nVishay,A1,R,Chip,1,0\n");

    assertThat(stage(report, "parts")).isEqualTo(new StageReport("parts", 1, 0, 1));
    assertThat(stage(report, "offers")).isEqualTo(new StageReport("offers", 1, 0, 0));
    assertThat(bench.lines()).contains("line 2: String should have at least 1 character");
  }

  @Test
  void load_rateAndRulesThatAreThere_stay() throws IOException {
    bench.catalog().rates.add("USD");
    bench.catalog().rules.add(FakeShelfApi.JSON.createObjectNode().put("id", 1));

    var report = bench.load(HEADER + "V,A1,R,,1,0\n");

    assertThat(refreshes()).isZero();
    assertThat(bench.catalog().rules).hasSize(1);
    assertThat(stage(report, "terms")).isEqualTo(new StageReport("terms", 0, 2, 0));
  }

  @Test
  void load_noRate_hasThemFetched() throws IOException {
    var report = bench.load(HEADER + "V,A1,R,,1,0\n");

    assertThat(bench.catalog().rates).containsExactly("USD");
    assertThat(refreshes()).isEqualTo(1);
    assertThat(stage(report, "terms")).isEqualTo(new StageReport("terms", 2, 0, 0));
    assertThat(bench.lines()).noneMatch(line -> line.contains("no price"));
  }

  @Test
  void load_noRule_makesOne() throws IOException {
    bench.load(HEADER + "V,A1,R,,1,0\n");

    assertThat(bench.catalog().rules)
        .singleElement()
        .hasToString(
            "{\"priority\":100,\"active\":true,\"type\":\"percent\",\"value\":20,\"id\":1}");
  }

  @Test
  void load_noRateToBeHad_asksOnceTellsAndGoesOn() throws IOException {
    bench.catalog().published.clear();

    var report = bench.load(HEADER + "V,A1,R,,1,0\n");

    assertThat(refreshes()).isEqualTo(1);
    assertThat(bench.lines())
        .contains(
            "What is offered in USD has no price until there is a rate of it:"
                + " No source gave rates. CBR: cannot be reached");
    assertThat(stage(report, "terms")).isEqualTo(new StageReport("terms", 1, 0, 0));
    assertThat(stage(report, "offers")).isEqualTo(new StageReport("offers", 1, 0, 0));
  }

  @Test
  void load_ratesWithoutADollar_tellsAndGoesOn() throws IOException {
    bench.catalog().published.clear();
    bench.catalog().published.add("EUR");

    bench.load(HEADER + "V,A1,R,,1,0\n");

    assertThat(bench.lines())
        .contains("What is offered in USD has no price until there is a rate of it.");
  }

  @Test
  void load_withoutRates_tellsWithoutAsking() throws IOException {
    var file = bench.csv(HEADER + "V,A1,R,,1,0\n");

    bench.loader().withoutRates().load(file);

    assertThat(refreshes()).isZero();
    assertThat(bench.lines())
        .contains("What is offered in USD has no price until there is a rate of it.");
  }

  @Test
  void load_catalogThatCountsInDollars_needsNoRateOfThem() throws IOException {
    bench.catalog().base = "USD";

    bench.load(HEADER + "V,A1,R,,1,0\n");

    assertThat(refreshes()).isZero();
    assertThat(bench.lines()).noneMatch(line -> line.contains("no price"));
  }

  private long refreshes() {
    return bench.api().calls.stream()
        .filter(call -> call.path().equals("/api/fx/admin/refresh"))
        .count();
  }

  private List<JsonNode> offersIn(String currency) {
    return bench.catalog().offers.values().stream()
        .filter(offer -> offer.get("currency").asString().equals(currency))
        .toList();
  }

  private static String rows(int count, String priceAndStock) {
    return IntStream.range(0, count)
        .mapToObj(i -> "Brand " + i % 7 + ",N" + i + ",R,Chip," + priceAndStock)
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
