package shelf.rules.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.rules.Violations;
import shelf.rules.template.Template;

class AlarmsTest {
  private static final String GOOD =
      """
      Resources:
        BrandsFunction: {Type: AWS::Serverless::Function}
        Letters: {Type: AWS::SQS::Queue}
        BrandsFail:
          Type: AWS::CloudWatch::Alarm
          Properties:
            AlarmDescription: Calls fail. infrastructure/runbook.md#functions-crash
            Dimensions:
              - {Name: FunctionName, Value: !Ref BrandsFunction}
              - {Name: Resource, Value: !Sub "${BrandsFunction}:live"}
              - {Name: ExecutedVersion, Value: !GetAtt BrandsFunction.Version.Version}
            TreatMissingData: notBreaching
            AlarmActions: !If [HasAlarmTopic, [!Ref AlarmTopicArn], !Ref "AWS::NoValue"]
        LettersAreThere:
          Type: AWS::CloudWatch::Alarm
          Properties:
            AlarmDescription: Letters. infrastructure/runbook.md#functions-crash
            Metrics:
              - {Expression: SUM(METRICS())}
              - {MetricStat: {Metric: {Dimensions: [{Name: QueueName, Value: !GetAtt Letters.QueueName}]}}}
            TreatMissingData: notBreaching
            AlarmName: letters
      """;
  private static final String RUNBOOK =
      """
      # Runbook

      ## Before

      No alarm.

      ## Functions crash

      Alarms: `BrandsFail`, `LettersAreThere`
      """;

  @Test
  void violations_ofTheRepository_areNone() {
    Violations.none(
        Alarms.violations(Template.ofRepository(), Runbook.ofRepository()),
        "Each alarm has TreatMissingData and AlarmActions, refers to resources that are there, and"
            + " its AlarmDescription ends with the section of the runbook that names it.");
  }

  @Test
  void violations_completeAlarms_areNone() {
    assertThat(violations(GOOD, RUNBOOK)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          TreatMissingData: notBreaching\\n      AlarmActions | AlarmActions | no TreatMissingData
          AlarmName: letters  | Statistic: Sum    | nobody hears it
          #functions-crash\\n      Dimensions | #before\\n      Dimensions | does not end with
          !Ref BrandsFunction | !Ref PartsFunction | FunctionName ${PartsFunction} is no
          }:live              | }:other           | Resource ${BrandsFunction}:other is no
          n.Version.Version   | n.Arn             | ExecutedVersion ${BrandsFunction.Arn} is no
          Letters.QueueName   | Letters.Arn       | QueueName ${Letters.Arn} is no
          Name: QueueName     | Name: Queue       | knows no dimension Queue
          """)
  void violations_alarmThatIsWrong_isNamed(String good, String bad, String what) {
    String yaml = GOOD.replace(good.translateEscapes(), bad.translateEscapes());
    assertThat(violations(yaml, RUNBOOK)).hasSize(1).first().asString().contains(what);
  }

  @Test
  void violations_alarmWithoutSection_isNamed() {
    assertThat(violations(GOOD, RUNBOOK.replace(", `LettersAreThere`", "")))
        .containsExactly("LettersAreThere: no section of infrastructure/runbook.md is about it");
  }

  @Test
  void violations_sectionOfNoAlarm_isNamed() {
    assertThat(violations(GOOD, RUNBOOK + "\n## Gone\n\nAlarms: `Gone`, `BrandsFail`\n"))
        .containsExactly(
            "infrastructure/runbook.md: Gone is no alarm of the template, or there twice",
            "infrastructure/runbook.md: BrandsFail is no alarm of the template, or there twice");
  }

  private static List<String> violations(String yaml, String runbook) {
    return Alarms.violations(Template.parse(yaml), Runbook.parse(runbook));
  }
}
