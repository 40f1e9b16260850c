package shelf.rules.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.rules.Violations;
import shelf.rules.template.Template;

class ThrottlesTest {
  private static final String GOOD =
      """
      Resources:
        Api:
          Type: AWS::Serverless::HttpApi
          Properties:
            DefaultRouteSettings: {ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000}
            RouteSettings:
              POST /api/brands: {ThrottlingRateLimit: 5, ThrottlingBurstLimit: 10}
        BrandsFunction:
          Type: AWS::Serverless::Function
          Properties:
            Events:
              Create: {Type: HttpApi, Properties: {Method: post, Path: /api/brands}}
              Show: {Type: HttpApi, Properties: {Method: get, Path: /api/brands/bulky}}
      """;

  @Test
  void violations_ofTheRepository_areNone() {
    Violations.none(
        Throttles.violations(Template.ofRepository()),
        "Both limits stand in DefaultRouteSettings and in each of RouteSettings, whose keys are"
            + " routes; bulk, refreshes, albums and files have limits of their own.");
  }

  @Test
  void violations_limitedRoutes_areNone() {
    assertThat(Throttles.violations(Template.parse(GOOD))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ThrottlingRateLimit: 500  | Other: 500   | Api: DefaultRouteSettings has no"
            + " ThrottlingRateLimit",
        "ThrottlingBurstLimit: 10} | Other: 10}   | POST /api/brands: has no ThrottlingBurstLimit",
        "POST /api/brands          | PUT /api/brands | PUT /api/brands: has limits and is no route"
      })
  void violations_missingOrStrayLimit_isNamed(String good, String bad, String what) {
    assertThat(Throttles.violations(Template.parse(GOOD.replace(good, bad)))).containsExactly(what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/parts/admin/offers/bulk",
        "/api/brands/admin/bulk-create",
        "/api/fx/admin/refresh",
        "/api/market/createAlbum",
        "/products/{product_id}/images",
        "/products/{product_id}/images/uploads"
      })
  void violations_dearRouteWithoutLimits_isNamed(String path) {
    String event = "Dear: {Type: HttpApi, Properties: {Method: post, Path: '" + path + "'}}";
    assertThat(Throttles.violations(Template.parse(GOOD + "        " + event + "\n")))
        .containsExactly("POST " + path + ": costs much and has no limits of its own");
  }
}
