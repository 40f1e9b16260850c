package shelf.rules.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.rules.Violations;
import shelf.rules.template.Template;

class WatchTest {
  private static final String GOOD =
      """
      Resources:
        Letters: {Type: AWS::SQS::Queue}
        PurgeFunction:
          Type: AWS::Serverless::Function
          Properties:
            DeploymentPreference: {Alarms: !If [Slowly, [!Ref PurgeIsNew, !Sub x], [!Ref "AWS::NoValue"]]}
            Events: {Deleted: {Type: DynamoDB}}
        Fails: {Type: AWS::CloudWatch::Alarm, Properties: {MetricName: Errors, Dimensions: [{Value: !Ref PurgeFunction}]}}
        Late: {Type: AWS::CloudWatch::Alarm, Properties: {MetricName: IteratorAge, Dimensions: [{Value: !Ref PurgeFunction}]}}
        Throttled:
          Type: AWS::CloudWatch::Alarm
          Properties:
            Metrics:
              - {MetricStat: {Metric: {MetricName: Throttles, Dimensions: [{Value: !Ref PurgeFunction}]}}}
        Letter:
          Type: AWS::CloudWatch::Alarm
          Properties: {MetricName: ApproximateNumberOfMessagesVisible, Dimensions: [{Value: !GetAtt Letters.QueueName}]}
        PurgeIsNew:
          Type: AWS::CloudWatch::Alarm
          Properties:
            MetricName: Errors
            Dimensions:
              - {Value: !Ref PurgeFunction}
              - {Value: !Sub "${PurgeFunction}:live"}
              - {Name: ExecutedVersion, Value: !GetAtt PurgeFunction.Version.Version}
      """;

  @Test
  void gaps_ofTheRepository_areNone() {
    Violations.none(
        Watch.gaps(Template.ofRepository()),
        "Each function has alarms on Errors, Throttles and its new version, those that read streams"
            + " on IteratorAge too, and each queue on its messages.");
  }

  @Test
  void unguarded_ofTheRepository_areNone() {
    Violations.none(
        Watch.unguarded(Template.ofRepository()),
        "CodeDeploy takes each function back by the alarm on the Errors of its new version.");
  }

  @Test
  void gaps_completeTemplate_areNone() {
    assertThat(Watch.gaps(Template.parse(GOOD))).isEmpty();
    assertThat(Watch.unguarded(Template.parse(GOOD))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MetricName: Errors, D | MetricName: Other, D | Errors of ${PurgeFunction}",
        "IteratorAge | Age                 | IteratorAge of ${PurgeFunction}",
        "Throttles | Duration              | Throttles of ${PurgeFunction}",
        "Letters.QueueName | Other.QueueName | ApproximateNumberOfMessagesVisible of"
            + " ${Letters.QueueName}"
      })
  void gaps_oneAlarmLess_isNamed(String alarm, String other, String what) {
    assertThat(Watch.gaps(Template.parse(GOOD.replace(alarm, other))))
        .containsExactly("no alarm on " + what);
  }

  @Test
  void unguarded_withoutItsAlarm_isNamed() {
    assertThat(Watch.unguarded(Template.parse(GOOD.replace("!Ref PurgeIsNew", "!Ref Fails"))))
        .containsExactly("PurgeFunction: DeploymentPreference names no alarm on its new version");
  }
}
