package shelf.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.local.template.Template;

/** When the rates of the banks are fetched, by schedules as the template has them. */
class FxScheduleTest {

  private static final String TEMPLATE =
      """
      Transform: AWS::Serverless-2016-10-31
      Parameters:
        FxSources: {Type: String, Default: CBR, AllowedPattern: "^(CBR|ECB|NBU)(,(CBR|ECB|NBU))*$"}
      Conditions:
        AsksCbr: !Not [!Equals [!Join ["", !Split ["CBR", !Ref FxSources]], !Ref FxSources]]
        AsksEcb: !Not [!Equals [!Join ["", !Split ["ECB", !Ref FxSources]], !Ref FxSources]]
        AsksNbu: !Not [!Equals [!Join ["", !Split ["NBU", !Ref FxSources]], !Ref FxSources]]
      Resources:
        FxSyncFunction:
          Type: AWS::Serverless::Function
          Properties:
            Handler: shelf.fxsync.FxSyncFunction
            CodeUri: fx-sync.zip
            Events:
              Cbr:
                Type: ScheduleV2
                Properties:
                  ScheduleExpression: cron(10,40 16-18 ? * MON-SAT *)
                  ScheduleExpressionTimezone: Europe/Moscow
                  State: !If [AsksCbr, ENABLED, DISABLED]
              Ecb:
                Type: ScheduleV2
                Properties:
                  ScheduleExpression: cron(15,45 16-17 ? * MON-FRI *)
                  ScheduleExpressionTimezone: Europe/Berlin
                  State: !If [AsksEcb, ENABLED, DISABLED]
              Nbu:
                Type: ScheduleV2
                Properties:
                  ScheduleExpression: cron(15,45 16-17 ? * MON-FRI *)
                  ScheduleExpressionTimezone: Europe/Kyiv
                  State: !If [AsksNbu, ENABLED, DISABLED]
        RateIsOld:
          Type: AWS::CloudWatch::Alarm
          Condition: AsksCbr
          Properties:
            Namespace: Shelf
            MetricName: rate_age_days
            Dimensions: [{Name: QueueName, Value: !GetAtt DeadLetters.QueueName}]
            AlarmActions: !If [AsksEcb, [!Ref DeadLetters], !Ref AWS::NoValue]
        DeadLetters: {Type: AWS::SQS::Queue}
      """;

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CBR         | FxSyncFunctionCbr
          ECB         | FxSyncFunctionEcb
          NBU,CBR     | FxSyncFunctionCbr FxSyncFunctionNbu
          CBR,ECB,NBU | FxSyncFunctionCbr FxSyncFunctionEcb FxSyncFunctionNbu
          """)
  void state_byACondition_isEnabledForTheSourcesThatAreAsked(String sources, String enabled)
      throws IOException {
    var schedules = schedules(sources);

    assertThat(schedules).hasSize(3);
    assertThat(schedules.stream().filter(Schedule::enabled).map(Schedule::name))
        .containsExactly(enabled.split(" "));
  }

  @Test
  void cbr_overAWeekend_runsOnSaturdayAndRestsOnSunday() {
    assertThat(runs("cron(10,40 16-18 ? * MON-SAT *)", "Europe/Moscow", "2026-11-20T15:00:00Z", 8))
        .containsExactly(
            "2026-11-20T15:10:00Z",
            "2026-11-20T15:40:00Z",
            "2026-11-21T13:10:00Z",
            "2026-11-21T13:40:00Z",
            "2026-11-21T14:10:00Z",
            "2026-11-21T14:40:00Z",
            "2026-11-21T15:10:00Z",
            "2026-11-21T15:40:00Z");
    assertThat(runs("cron(10,40 16-18 ? * MON-SAT *)", "Europe/Moscow", "2026-11-21T15:40:00Z", 1))
        .containsExactly("2026-11-23T13:10:00Z");
  }

  @Test
  void ecb_overAWeekendWithTheChangeToSummerTime_keepsItsWallClock() {
    assertThat(runs("cron(15,45 16-17 ? * MON-FRI *)", "Europe/Berlin", "2026-03-27T15:15:00Z", 4))
        .containsExactly(
            "2026-03-27T15:45:00Z",
            "2026-03-27T16:15:00Z",
            "2026-03-27T16:45:00Z",
            "2026-03-30T14:15:00Z");
  }

  @Test
  void nbu_overAWeekendWithTheChangeFromSummerTime_keepsItsWallClock() {
    assertThat(runs("cron(15,45 16-17 ? * MON-FRI *)", "Europe/Kyiv", "2026-10-23T14:15:00Z", 2))
        .containsExactly("2026-10-23T14:45:00Z", "2026-10-26T14:15:00Z");
  }

  @Test
  void catchUp_everyDay_includesTheWeekend() {
    assertThat(runs("cron(10 8 * * ? *)", "Europe/Moscow", "2026-11-20T05:10:00Z", 3))
        .containsExactly("2026-11-21T05:10:00Z", "2026-11-22T05:10:00Z", "2026-11-23T05:10:00Z");
    assertThat(runs("cron(10 8 * * ? *)", "Europe/Berlin", "2026-03-28T12:00:00Z", 2))
        .containsExactly("2026-03-29T06:10:00Z", "2026-03-30T06:10:00Z");
  }

  private List<Schedule> schedules(String sources) throws IOException {
    var file = Files.writeString(directory.resolve("template.yaml"), TEMPLATE);
    var template = Template.read(file, Map.of("FxSources", sources));
    return EventDeclaration.of(template, "ScheduleV2").stream()
        .map(event -> Schedule.of(event, new AsyncDelivery.Target("id", "arn", 2), Instant.EPOCH))
        .toList();
  }

  private static List<String> runs(String expression, String zone, String after, int count) {
    var runs = new ArrayList<String>();
    var last = Instant.parse(after);
    var timetable = Timetable.of(expression, ZoneId.of(zone), last);
    while (runs.size() < count) {
      last = timetable.next(last).orElseThrow();
      runs.add(last.toString());
    }
    return runs;
  }
}
