package shelf.contract.http;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.http.Brands.ADMIN;
import static shelf.contract.http.Brands.admin;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One brand deleted. */
class DeleteTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?",
        "?force=false",
        "?force=true",
        "?force=1",
        "?force=0",
        "?force=YES",
        "?force=off"
      })
  void delete_existing_is204AndGone(String query) {
    var row = Brands.createAny();
    var answer = admin().delete(Brands.path(row) + query);
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.bytes()).isEmpty();
    Errors.assertDetail(admin().get(Brands.path(row)), 404, "Brand not found");
    Errors.assertDetail(admin().get("/api/brands/" + row.id()), 404, "Brand not found");
  }

  @Test
  void delete_twice_isThen404() {
    var row = Brands.createAny();
    assertThat(admin().delete(Brands.path(row)).status()).isEqualTo(204);
    Errors.assertDetail(admin().delete(Brands.path(row)), 404, "Brand not found");
  }

  @Test
  void delete_takesItFromTheListAndTheCount() {
    var row = Brands.createAny();
    long before = Brands.total();
    admin().delete(Brands.path(row));
    assertThat(Brands.total()).isEqualTo(before - 1);
    assertThat(Walk.from(ADMIN + "?limit=1000")).doesNotContain(row);
  }

  @ParameterizedTest
  @CsvSource({
    "?force=, bool_parsing query.force",
    "?force, bool_parsing query.force",
    "?force=2, bool_parsing query.force",
    "?force=-1, bool_parsing query.force",
    "?force=maybe, bool_parsing query.force",
    "?force=%D9%A1, bool_parsing query.force",
    "?force=true%20, bool_parsing query.force",
    "?force=true&force=true, repeated query.force",
    "?force=%00, query_encoding query",
    "?force=%ff, query_encoding query"
  })
  void delete_badForce_is422AndTheBrandStays(String query, String fault) {
    var row = Brands.createAny();
    assertThat(Errors.faults(admin().delete(Brands.path(row) + query))).containsExactly(fault);
    assertThat(admin().get(Brands.path(row)).status()).isEqualTo(200);
  }

  @Test
  void delete_badIdAndBadForce_namesBoth() {
    assertThat(Errors.faults(admin().delete(ADMIN + "/0?force=x")))
        .containsExactlyInAnyOrder("greater_than path.brand_id", "bool_parsing query.force");
  }
}
