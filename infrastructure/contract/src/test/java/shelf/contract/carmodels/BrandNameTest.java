package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.carmodels.Garage.MODELS;
import static shelf.contract.carmodels.Garage.shown;

import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.Patience;
import shelf.contract.engine.Brands;
import shelf.contract.engine.Together;
import shelf.local.dynamodb.Fault;
import tools.jackson.databind.node.ObjectNode;

/** The names of brands beside their models: not stored there, and yet never missing. */
@Apart
class BrandNameTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  private final Garage garage = Garage.open();
  private final Brands brands = garage.brands();
  private final long brand = garage.newBrand();
  private final long other = garage.newBrand();
  private final long id = garage.created(car(brand));

  /** Of a year in which no other test has cars. */
  private static ObjectNode car(long brand) {
    return Cars.full(brand).put("year", 1950);
  }

  @AfterEach
  void clear() {
    garage.faults().clear();
  }

  @Test
  void name_isShownAndFollowsARename() {
    var name = Garage.unique("Renamed");
    brands.rename(brand, name);
    assertThat(garage.shown(id, "en").get("brand_name").stringValue()).isEqualTo(name);
    var rows = shown(200, garage.anyone().get(MODELS + "?brand_id=" + brand));
    assertThat(rows.get(0).get("brand_name").stringValue()).isEqualTo(name);
    var later = Garage.unique("Later");
    brands.rename(brand, later);
    assertThat(garage.shown(id, "en").get("brand_name").stringValue()).isIn(name, later);
    assertThat(new Ledger(garage).count(brand)).isOne();
  }

  /** Between the look at the model and that at its brand, the model moves and the brand goes. */
  private Answer readWhileTheBrandGoes(Supplier<Answer> reading) {
    garage
        .faults()
        .add(Fault.delay(Duration.ofSeconds(2)).on("BatchGetItem").onTable("brands").times(1));
    var answers =
        Together.run(
            2,
            client -> {
              if (client == 0) {
                return reading.get();
              }
              Patience.until(SOON, "it reads", () -> garage.faults().produced() > 0);
              garage.replaced(id, car(other));
              return brands.delete(brand);
            });
    assertThat(answers.get(1).status()).isEqualTo(204);
    return answers.getFirst();
  }

  @Test
  void detail_whileItsModelMovesAndTheOldBrandGoes_isShown() {
    var shown = shown(200, readWhileTheBrandGoes(() -> garage.detail(id, "en")));
    assertThat(shown.get("brand_id").longValue()).isEqualTo(other);
    assertThat(shown.get("brand_name")).isEqualTo(garage.shown(id, "en").get("brand_name"));
  }

  /** A row that was there before and is there afterwards is there all the time. */
  @Test
  void list_whileAModelMovesAndTheOldBrandGoes_showsIt() {
    var page = readWhileTheBrandGoes(() -> garage.anyone().get(MODELS + "?year=1950"));
    var rows = shown(200, page).valueStream().filter(row -> row.get("id").longValue() == id);
    assertThat(rows.toList()).hasSize(1);
  }
}
