package shelf.contract.http;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.http.Brands.ADMIN;
import static shelf.contract.http.Brands.admin;
import static shelf.contract.http.Brands.body;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.contract.Answer;

/** What a request costs, against the table of design.md. */
class ServerTimingTest {

  private static final Pattern HEADER =
      Pattern.compile("dynamodb;dur=[0-9.]+;desc=\"calls=(\\d+) rcu=([0-9.]+) wcu=([0-9.]+)\"");

  @BeforeAll
  static void fill() {
    Brands.fill();
  }

  private record Cost(int calls, double reads, double writes) {

    static Cost of(Answer answer) {
      var matcher = HEADER.matcher(answer.header("server-timing").orElse("(none)"));
      assertThat(matcher.matches()).as("%s", answer).isTrue();
      return new Cost(
          Integer.parseInt(matcher.group(1)),
          Double.parseDouble(matcher.group(2)),
          Double.parseDouble(matcher.group(3)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/brands, 1, 4",
    "/api/brands?limit=1, 1, 1",
    "/api/brands/admin?limit=50, 1, 4",
    "/api/brands/1, 1, 1",
    "/api/brands/999999999, 1, 1",
    "/api/brands/admin/1, 1, 1",
    "/api/brands/search?name=0, 2, 4",
    "/api/brands/search?name=%E4%B8%80, 2, 4",
    "/api/brands/search?name=nothing, 2, 4",
    "/api/brands/admin/stats, 3, 100"
  })
  void read_staysWithinItsBudget(String path, int calls, double units) {
    var cost = Cost.of(admin().get(path));
    assertThat(cost.calls()).isBetween(1, calls);
    assertThat(cost.reads()).isNotNegative().isLessThanOrEqualTo(units);
    assertThat(cost.writes()).isZero();
  }

  @Test
  void page_byCursor_costsWhatTheFirstCosts() {
    var first = admin().get("/api/brands");
    var second = admin().get(Walk.next(first).orElseThrow());
    assertThat(Cost.of(second).calls()).isEqualTo(1);
    assertThat(Cost.of(second).reads()).isLessThanOrEqualTo(4);
  }

  @Test
  void write_staysWithinItsBudget() {
    var created = admin().post(ADMIN, body(Brands.unique("cost")));
    assertThat(Cost.of(created).calls()).isLessThanOrEqualTo(2);
    assertThat(Cost.of(created).writes()).isPositive().isLessThanOrEqualTo(12);
    var path = ADMIN + "/" + created.json().get("id");
    assertThat(Cost.of(admin().put(path, body(Brands.unique("cost")))).calls()).isEqualTo(2);
    assertThat(Cost.of(admin().delete(path)).calls()).isEqualTo(2);
  }

  @Test
  void refusal_beforeTheStore_costsNothing() {
    assertThat(Cost.of(admin().get("/api/brands?limit=0"))).isEqualTo(new Cost(0, 0, 0));
    assertThat(Cost.of(admin().post(ADMIN, "{}"))).isEqualTo(new Cost(0, 0, 0));
    assertThat(Cost.of(admin().get("/api/brands/x/y"))).isEqualTo(new Cost(0, 0, 0));
  }
}
