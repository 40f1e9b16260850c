package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.carmodels.Cars.text;
import static shelf.contract.carmodels.Garage.EDITED;
import static shelf.contract.carmodels.Garage.MODELS;
import static shelf.contract.carmodels.Garage.path;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.contract.OnlyEmbedded;
import tools.jackson.databind.node.ObjectNode;

/** What each request costs, by its {@code Server-Timing}. */
@Apart
@OnlyEmbedded("LocalStack counts what a transaction writes once, AWS twice")
class CostTest {

  private static final Cost NOTHING = new Cost(0, 0, 0);

  private final Garage garage = Garage.open();
  private final long brand = garage.newBrand();

  /** With all 27 texts that the shipped lists allow. */
  private ObjectNode typical() {
    var car = Cars.full(brand);
    car.putArray("attributes");
    for (var lang : List.of("en", "uk", "ru")) {
      for (var type :
          List.of(
              "slogan",
              "engine",
              "fuel_type",
              "drive_type",
              "transmission",
              "suspension",
              "interior")) {
        car = text(car, type + "/" + lang, "1,6 л, 4 циліндри, 105 к. с.");
      }
    }
    return car;
  }

  /** The second time, and every further one, for a minute. */
  private Cost warm(String path) {
    garage.anyone().get(path);
    return Cost.of(garage.anyone().get(path));
  }

  @Test
  void detail_isOneCallAndOneUnit() {
    long id = garage.created(typical());
    assertThat(warm(path(id) + "?lang=uk")).isEqualTo(new Cost(1, 1, 0));
    var unknown = warm(path(987_654_321));
    assertThat(unknown.calls()).isOne();
    assertThat(unknown.reads()).isLessThanOrEqualTo(1);
  }

  @Test
  void detail_notModified_costsTheRead() {
    long id = garage.created(typical());
    var tag = garage.detail(id, "en").header("etag").orElseThrow();
    var kept = garage.anyone().with("If-None-Match", tag).get(path(id));
    assertThat(kept.status()).isEqualTo(304);
    assertThat(Cost.of(kept)).isEqualTo(new Cost(1, 1, 0));
  }

  @Test
  void detail_ofABrandNotYetKnown_isTwoCalls() {
    long id = garage.created(Cars.full(garage.newBrand()));
    assertThat(Cost.of(garage.detail(id, "en")).calls()).isLessThanOrEqualTo(2);
  }

  @Test
  void stored_isOneCallAndOneUnit() {
    assertThat(Cost.of(garage.stored(garage.created(typical())))).isEqualTo(new Cost(1, 1, 0));
  }

  @Test
  void list_ofAPage_isOneCallAndFourUnits() {
    IntStream.range(0, 51).forEach(i -> garage.created(typical()));
    for (var query :
        List.of("brand_id=" + brand, "brand_id=" + brand + "&year=2023", "year=2023", "")) {
      var cost = warm(MODELS + "?" + query);
      assertThat(cost.calls()).as(query).isOne();
      assertThat(cost.reads()).as(query).isLessThanOrEqualTo(4);
    }
  }

  /** The counter, and a transaction: model, row, brand, uses; two write units a KB each. */
  @Test
  void create_isTheCounterAndOneTransaction() {
    garage.created(Cars.bare(brand));
    var bare = Cost.of(garage.create(Cars.bare(brand)));
    assertThat(bare.calls()).isEqualTo(2);
    assertThat(bare.writes()).isLessThanOrEqualTo(9);
    var keyed = garage.keyed(UUID.randomUUID().toString()).post(EDITED, typical());
    assertThat(Cost.of(keyed).calls()).isEqualTo(2);
    assertThat(Cost.of(keyed).writes()).isLessThanOrEqualTo(21);
  }

  @Test
  void replaceAndDelete_areOneReadAndOneTransaction() {
    long id = garage.created(typical());
    assertThat(Cost.of(garage.replace(id, typical().put("year", 2000))).calls()).isEqualTo(2);
    var moved = Cost.of(garage.replace(id, Cars.full(garage.newBrand())));
    assertThat(moved.calls()).isLessThanOrEqualTo(2);
    assertThat(Cost.of(garage.delete(id)).calls()).isEqualTo(2);
  }

  @Test
  void replace_unchanged_isOneRead() {
    long id = garage.created(typical());
    var cost = Cost.of(garage.replace(id, typical()));
    assertThat(cost.calls()).isOne();
    assertThat(cost.writes()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"languages", "attribute-types", "color-types"})
  void referenceList_isAtMostOneCall(String list) {
    var cost = Cost.of(garage.list(list));
    assertThat(cost.calls()).isLessThanOrEqualTo(1);
    assertThat(cost.reads()).isLessThanOrEqualTo(1);
  }

  @Test
  void refusal_beforeTheStore_costsNothing() {
    var answers =
        List.of(
            garage.create("{}"),
            garage.create("{"),
            garage.create(" ".repeat(409_601)),
            garage.create(text(Cars.full(), "engine/en", "twice")),
            garage.anyone().get(MODELS + "/x"),
            garage.anyone().get(MODELS + "?limit=0"),
            garage.anyone().get("/marketplace/unknown"),
            garage.replaceList("languages", "{}"),
            garage.replaceList("languages", "[]"));
    assertThat(answers).extracting(Cost::of).containsOnly(NOTHING);
  }
}
