package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.carmodels.Garage.LANGUAGES;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shelf.contract.Apart;
import tools.jackson.databind.node.ObjectNode;

/** A list of models whose slogans are long and in many languages: a page reads 1 MB, not 2. */
@Apart
class LongSlogansTest {

  private final Garage garage = Garage.emptied();
  private final Rows rows = new Rows(garage);
  private final long brand = garage.newBrand();

  @AfterEach
  void sound() {
    new Ledger(garage).assertSound();
  }

  private static ObjectNode large(long brand) {
    var car = Cars.bare(brand).put("year", 2001);
    for (var language : References.languages(50)) {
      car = Cars.text(car, "slogan/" + language, "ж".repeat(1900));
    }
    return car;
  }

  @Test
  void list_ofLargeRows_isShortPagesUntilAllAreShown() {
    Garage.shown(200, garage.replaceList(LANGUAGES, References.of(References.languages(50))));
    var ids = IntStream.range(0, 12).mapToObj(i -> garage.created(large(brand))).toList();
    for (var query : new String[] {"", "&brand_id=" + brand, "&year=2001"}) {
      var page = rows.page("limit=200" + query);
      assertThat(Rows.ids(page)).as(query).hasSizeBetween(2, 6);
      assertThat(Cost.of(page).reads()).as(query).isLessThan(150);
      assertThat(rows.walk("limit=200" + query)).as(query).isEqualTo(ids);
      assertThat(rows.walk("limit=2" + query)).as(query).isEqualTo(ids);
    }
  }
}
