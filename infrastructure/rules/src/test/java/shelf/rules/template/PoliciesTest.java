package shelf.rules.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.rules.Violations;

class PoliciesTest {
  @Test
  void violations_ofTheRepository_areNone() {
    Violations.none(
        Policies.violations(Template.ofRepository()),
        "A function's policy names each action and the one resource it is for, without *, and"
            + " no function with routes may scan.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dynamodb:GetItem | !GetAtt BrandsTable.Arn",
        "dynamodb:Query   | !Sub '${BrandsTable.Arn}/index/*'",
        "dynamodb:GetRecords | !Sub '${BrandsTable.Arn}/stream/*'",
        "s3:GetObject     | !Sub '${MediaBucket.Arn}/*'",
        "xray:PutTraceSegments | '*'"
      })
  void violations_oneActionOnOneResource_areNone(String action, String resource) {
    assertThat(violations(statement(action, resource))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'*'              | !GetAtt BrandsTable.Arn",
        "dynamodb:*       | !GetAtt BrandsTable.Arn",
        "dynamodb:Batch*  | !GetAtt BrandsTable.Arn",
        "dynamodb:GetItem | '*'",
        "dynamodb:GetItem | arn:aws:dynamodb:*:*:table/brands",
        "dynamodb:GetItem | !Sub 'arn:aws:dynamodb:${AWS::Region}:${AWS::AccountId}:table/*'",
        "'[xray:PutTraceSegments, dynamodb:GetItem]' | '*'"
      })
  void violations_wideActionOrResource_isNamed(String action, String resource) {
    assertThat(violations(statement(action, resource))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AmazonDynamoDBFullAccess",
        "{DynamoDBCrudPolicy: {TableName: !Ref BrandsTable}}",
        "{Statement: [{Effect: Allow, NotAction: s3:GetObject, Resource: a}]}"
      })
  void violations_policyThatHidesItsActions_isNamed(String policy) {
    assertThat(violations("[" + policy + "]")).hasSize(1);
  }

  @Test
  void violations_scanOfAFunctionWithRoutes_isNamed() {
    String scan = statement("dynamodb:Scan", "!GetAtt BrandsTable.Arn");
    assertThat(violations(scan)).isEmpty();
    assertThat(violations(scan + ", Events: {List: {Type: HttpApi}}"))
        .containsExactly("F: serves requests and allows dynamodb:Scan");
  }

  private static String statement(String action, String resource) {
    String quoted = action.startsWith("*") ? "'" + action + "'" : action;
    String what = resource.equals("*") ? "'*'" : resource;
    return "[{Statement: [{Effect: Allow, Action: %s, Resource: %s}]}]".formatted(quoted, what);
  }

  private static List<String> violations(String policies) {
    return Policies.violations(
        Template.parse(
            """
            Resources:
              F: {Type: AWS::Serverless::Function, Properties: {Policies: %s}}
            """
                .formatted(policies)));
  }
}
