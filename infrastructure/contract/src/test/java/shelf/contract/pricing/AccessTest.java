package shelf.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.pricing.Pricing.admin;
import static shelf.contract.pricing.Pricing.anyone;
import static shelf.contract.pricing.Pricing.shown;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.contract.http.Errors;

/** Who may call, and what answers where no route does. */
@Apart
class AccessTest {

  static final List<String> ADMIN_ROUTES =
      List.of(
          "GET /api/suppliers/admin",
          "POST /api/suppliers/admin",
          "GET /api/suppliers/admin/1",
          "PUT /api/suppliers/admin/1",
          "DELETE /api/suppliers/admin/1",
          "GET /api/pricing-rules/admin",
          "POST /api/pricing-rules/admin",
          "PUT /api/pricing-rules/admin/1",
          "DELETE /api/pricing-rules/admin/1",
          "PUT /api/fx/admin/overrides/USD",
          "DELETE /api/fx/admin/overrides/USD");

  @ParameterizedTest
  @FieldSource("ADMIN_ROUTES")
  void adminRoute_withoutTokenOrScope_isRefusedByTheGateway(String route) {
    var parts = route.split(" ");
    Errors.assertGateway(anyone().call(parts[0], parts[1]), 401, "Unauthorized");
    Errors.assertGateway(Pricing.unscoped().call(parts[0], parts[1]), 403, "Forbidden");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PATCH /api/suppliers/admin|GET, POST",
        "POST /api/suppliers/admin/1|DELETE, GET, PUT",
        "PUT /api/pricing-rules/admin|GET, POST",
        "GET /api/pricing-rules/admin/1|DELETE, PUT",
        "POST /api/fx/rates|GET",
        "GET /api/fx/admin/overrides/USD|DELETE, PUT"
      })
  void wrongMethod_is405WithAllow(String route, String allowed) {
    var parts = route.split(" ");
    var answer = admin().call(parts[0], parts[1]);
    Errors.assertDetail(answer, 405, "Method not allowed");
    assertThat(answer.header("allow")).hasValue(allowed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/suppliers",
        "/api/suppliers/1",
        "/api/suppliers/admin/",
        "/api/suppliers/admin/1/warehouses",
        "/api/pricing-rules",
        "/api/pricing-rules/admin/",
        "/api/fx",
        "/api/fx/",
        "/api/fx/rates/USD",
        "/api/fx/admin"
      })
  void otherPath_is404(String path) {
    Errors.assertDetail(admin().get(path), 404, "Not found");
  }

  @Test
  void openRoute_withTrailingSlash_isTheSame() {
    var query = "?date=2020-05-08";
    assertThat(shown(200, anyone().get("/api/fx/rates/" + query)))
        .isEqualTo(shown(200, anyone().get("/api/fx/rates" + query)));
  }

  @ParameterizedTest
  @CsvSource({
    "GET /api/suppliers/admin/0, greater_than path.supplier_id",
    "DELETE /api/suppliers/admin/x, int_parsing path.supplier_id",
    "DELETE /api/pricing-rules/admin/9007199254740992, less_than_equal path.rule_id",
    "DELETE /api/pricing-rules/admin/٣, int_parsing path.rule_id"
  })
  void id_thatIsNone_is422(String route, String fault) {
    var parts = route.split(" ");
    var path = parts[1].replace("٣", "%D9%A3");
    assertThat(Errors.faults(admin().call(parts[0], path))).containsExactly(fault);
  }
}
