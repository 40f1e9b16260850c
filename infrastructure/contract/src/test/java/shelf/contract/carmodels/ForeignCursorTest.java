package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.contract.http.Errors;

/** Cursors that are not the list's. */
@Apart
class ForeignCursorTest {

  private static final String INVALID = "cursor_invalid query.cursor";

  private static long brand;

  private final Garage garage = Garage.open();
  private final Rows rows = new Rows(garage);
  private final String all = "brand_id=" + brand;

  @BeforeAll
  static void fill() {
    brand = Garage.open().newBrand();
    for (int i = 0; i < 3; i++) {
      Garage.open().created(Cars.bare(brand).put("year", 2010));
    }
  }

  private String cursor(String query) {
    return rows.page(query).header("x-next-cursor").orElseThrow();
  }

  private String filled(String query) {
    return query.replace("$", "" + brand);
  }

  @ParameterizedTest
  @CsvSource({
    "brand_id=$, ''",
    "'', brand_id=$",
    "brand_id=$, year=2010",
    "year=2010, brand_id=$",
    "brand_id=$, brand_id=1",
    "brand_id=$, brand_id=$&year=2010",
    "brand_id=$&year=2010, brand_id=$",
    "brand_id=$&year=2010, brand_id=$&year=2011",
    "year=2010, year=2011",
    "year=2010, ''"
  })
  void cursor_ofAnotherFilter_is422(String from, String to) {
    var cursor = cursor(filled(from) + "&limit=1");
    var answer = rows.page(filled(to) + "&limit=1&cursor=" + cursor);
    assertThat(Errors.faults(answer)).containsExactly(INVALID);
  }

  @Test
  void cursor_ofTheBrandsList_is422() {
    garage.newBrand();
    var foreign = garage.anyone().get("/api/brands?limit=1").header("x-next-cursor").orElseThrow();
    assertThat(Errors.faults(rows.page("cursor=" + foreign))).containsExactly(INVALID);
  }

  @Test
  void cursor_editedAnywhere_is422() {
    var cursor = cursor(all + "&limit=1");
    for (int i = 0; i < cursor.length(); i++) {
      char edit = cursor.charAt(i) == 'A' ? 'B' : 'A';
      var edited = cursor.substring(0, i) + edit + cursor.substring(i + 1);
      assertThat(Errors.faults(rows.page(all + "&cursor=" + edited)))
          .as(edited)
          .containsExactly(INVALID);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "50", "null", "%20", "%F0%9F%98%80", "..%2F..", "==="})
  void cursor_garbage_is422(String cursor) {
    assertThat(Errors.faults(rows.page(all + "&cursor=" + cursor))).containsExactly(INVALID);
    assertThat(Errors.faults(rows.page("cursor=" + cursor))).containsExactly(INVALID);
  }
}
