package shelf.rules.operations;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shelf.rules.template.References;
import shelf.rules.template.Template;
import shelf.rules.template.Template.Resource;
import tools.jackson.databind.JsonNode;

/** What must have an alarm has one, so that nothing new is forgotten. */
final class Watch {
  private static final String ALARM = "AWS::CloudWatch::Alarm";

  private Watch() {}

  /** Functions and queues without the alarms that each of them has. */
  static List<String> gaps(Template template) {
    var watched = template.resources(ALARM).stream().flatMap(Watch::watched).toList();
    return Stream.of(
            template.functions().stream().flatMap(Watch::ofFunction),
            template.resources("AWS::SQS::Queue").stream()
                .map(queue ->
                    "ApproximateNumberOfMessagesVisible${%s.QueueName}".formatted(queue.id())))
        .flatMap(found -> found)
        .filter(metric -> watched.stream().noneMatch(metric::equals))
        .map(metric -> "no alarm on " + metric.replace("${", " of ${"))
        .toList();
  }

  private static Stream<String> ofFunction(Resource function) {
    var types =
        function.property("Events").values().stream()
            .map(event -> event.path("Type").asString(""))
            .collect(Collectors.toSet());
    String name = "${" + function.id() + "}";
    var of = Stream.of("Errors" + name, "Throttles" + name, newVersion(function));
    return types.contains("DynamoDB") ? Stream.concat(of, Stream.of("IteratorAge" + name)) : of;
  }

  private static String newVersion(Resource function) {
    return "Errors${ID}${ID}:live${ID.Version.Version}".replace("ID", function.id());
  }

  private static Stream<String> watched(Resource alarm) {
    return Stream.concat(
        Stream.of(watched(alarm.definition().path("Properties"))),
        alarm.property("Metrics").values().stream()
            .map(query -> watched(query.at("/MetricStat/Metric"))));
  }

  private static String watched(JsonNode metric) {
    return metric.path("MetricName").asString("")
        + metric.path("Dimensions").values().stream()
            .map(dimension -> References.text(dimension.path("Value")))
            .collect(Collectors.joining());
  }

  /** Which functions are deployed without their alarm, by which CodeDeploy takes them back. */
  static List<String> unguarded(Template template) {
    Set<String> alarms =
        template.resources(ALARM).stream()
            .filter(alarm -> alarm.property("Dimensions").toString().contains("ExecutedVersion"))
            .map(Resource::id)
            .collect(Collectors.toSet());
    return template.functions().stream()
        .filter(function -> !isGuarded(function, alarms))
        .map(function -> function.id() + ": DeploymentPreference names no alarm on its new version")
        .toList();
  }

  private static boolean isGuarded(Resource function, Set<String> alarms) {
    String preference = function.property("DeploymentPreference").path("Alarms").toString();
    return alarms.stream()
        .filter(alarm -> alarm.startsWith(function.id().replaceFirst("Function$", "")))
        .anyMatch(alarm -> preference.contains("\"" + alarm + "\""));
  }
}
