package shelf.rules.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.rules.Violations;
import shelf.rules.template.Template;

class DashboardTest {
  private static final String GOOD =
      """
      Resources:
        Api: {Type: AWS::Serverless::HttpApi}
        ApiFails: {Type: AWS::CloudWatch::Alarm}
        Dashboard:
          Type: AWS::CloudWatch::Dashboard
          Properties:
            DashboardBody: !Sub |
              {"widgets": [
                {"properties": {"alarms": ["${ApiFails.Arn}"]}},
                {"properties": {"metrics": [
                  ["AWS/ApiGateway", "Count", "ApiId", "${Api}", {"stat": "Sum"}],
                  [{"expression": "SEARCH('{Shelf,route}', 'Sum', 300)"}]
                ]}}
              ]}
      """;

  @Test
  void violations_ofTheRepository_areNone() {
    Violations.none(
        Dashboard.violations(Template.ofRepository()),
        "The dashboard is JSON, and each metric and alarm on it is of a resource of the template.");
  }

  @Test
  void violations_completeDashboard_areNone() {
    assertThat(Dashboard.violations(Template.parse(GOOD))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "${Api}"     | "${Other}"     | Dashboard: ApiId ${Other} is no ${ID} of a AWS::Serverless::HttpApi
          "ApiId"      | "ApiName"      | Dashboard: the rule knows no dimension ApiName
          ApiFails.Arn | ApiRises.Arn   | Dashboard: ${ApiRises.Arn} is no alarm
          "widgets"    | "gadgets"      | Dashboard: shows nothing
          """)
  void violations_whatIsNotThere_isNamed(String good, String bad, String what) {
    assertThat(Dashboard.violations(Template.parse(GOOD.replace(good, bad)))).containsExactly(what);
  }

  @Test
  void violations_noJson_isNamed() {
    assertThat(Dashboard.violations(Template.parse(GOOD.replace("]}},", "]}}"))))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("Dashboard: is no JSON: ");
  }

  @Test
  void unseen_inTheRepository_isNothing() {
    Violations.none(
        Dashboard.unseen(Template.ofRepository()),
        "The dashboard shows something of each function, table and queue.");
  }

  @Test
  void unseen_resourceWithoutAMetric_isNamed() {
    assertThat(Dashboard.unseen(Template.parse(GOOD))).isEmpty();
    assertThat(Dashboard.unseen(Template.parse(GOOD + "  Letters: {Type: AWS::SQS::Queue}\n")))
        .containsExactly("no dashboard shows ${Letters.QueueName}");
  }
}
