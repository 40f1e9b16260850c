package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.contract.http.Errors;

/** What the list of models takes, and what it does not. */
@Apart
class ListParameterTest {

  private final Rows rows = new Rows(Garage.open());

  @ParameterizedTest
  @CsvSource({
    "limit=0, greater_than_equal query.limit",
    "limit=-1, greater_than_equal query.limit",
    "limit=201, less_than_equal query.limit",
    "limit=, int_parsing query.limit",
    "limit=5.0, int_parsing query.limit",
    "limit=1&limit=1, repeated query.limit",
    "year=1879, greater_than_equal query.year",
    "year=2101, less_than_equal query.year",
    "year=, int_parsing query.year",
    "year=x, int_parsing query.year",
    "year=2001&year=2002, repeated query.year",
    "brand_id=0, greater_than query.brand_id",
    "brand_id=, int_parsing query.brand_id",
    "brand_id=-1, int_parsing query.brand_id",
    "brand_id=9007199254740992, less_than_equal query.brand_id",
    "brand_id=1&brand_id=2, repeated query.brand_id"
  })
  void parameter_faulty_is422(String query, String fault) {
    assertThat(Errors.faults(rows.page(query))).containsExactly(fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"limit=1", "limit=200", "year=1880", "year=2100", "brand_id=9007199254740991"})
  void parameter_atItsEdge_isTaken(String query) {
    assertThat(rows.page(query).status()).isEqualTo(200);
  }
}
