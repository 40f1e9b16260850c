package shelf.rules.operations;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shelf.rules.template.References;
import shelf.rules.template.Template;
import shelf.rules.template.Template.Resource;
import tools.jackson.databind.JsonNode;

/** Each alarm rings for something that exists, for somebody, and says what to do. */
final class Alarms {
  private static final String ALARM = "AWS::CloudWatch::Alarm";

  private Alarms() {}

  static List<String> violations(Template template, Runbook runbook) {
    var dimensions = Dimensions.of(template);
    return Stream.concat(
            template.resources(ALARM).stream()
                .flatMap(alarm ->
                    alarm(alarm, runbook, dimensions).map(what -> alarm.id() + ": " + what)),
            strangers(template, runbook))
        .toList();
  }

  private static Stream<String> alarm(Resource alarm, Runbook runbook, Dimensions dimensions) {
    return Stream.of(
            lacks(alarm, "TreatMissingData"),
            hears(alarm),
            link(alarm, runbook),
            dimensions(alarm)
                .flatMap(dimension ->
                    dimensions.violations(
                        dimension.path("Name").asString(""),
                        References.text(dimension.path("Value")))))
        .flatMap(found -> found);
  }

  private static Stream<String> lacks(Resource alarm, String property) {
    return alarm.property(property).isMissingNode() ? Stream.of("no " + property) : Stream.empty();
  }

  // One with a name of its own is there for CodeDeploy, which knows it by that.
  private static Stream<String> hears(Resource alarm) {
    boolean isHeard = alarm.property("AlarmActions").toString().contains("AlarmTopicArn");
    return isHeard || alarm.definition().path("Properties").has("AlarmName")
        ? Stream.empty()
        : Stream.of("nobody hears it: no AlarmActions to AlarmTopicArn");
  }

  private static Stream<String> link(Resource alarm, Runbook runbook) {
    String description = alarm.property("AlarmDescription").asString("");
    return runbook
        .about(alarm.id())
        .map(section ->
            description.endsWith(" " + section.link())
                ? Stream.<String>empty()
                : Stream.of("AlarmDescription does not end with " + section.link()))
        .orElseGet(() -> Stream.of("no section of " + Runbook.FILE + " is about it"));
  }

  private static Stream<String> strangers(Template template, Runbook runbook) {
    var known = template.resources(ALARM).stream().map(Resource::id).collect(Collectors.toSet());
    var met = new HashSet<String>();
    return runbook.alarms().stream()
        .filter(alarm -> !known.contains(alarm) || !met.add(alarm))
        .map(alarm -> Runbook.FILE + ": " + alarm + " is no alarm of the template, or there twice");
  }

  /** Of the metric, or of all metrics of an expression. */
  private static Stream<JsonNode> dimensions(Resource alarm) {
    return Stream.concat(
            Stream.of(alarm.property("Dimensions")),
            alarm.property("Metrics").values().stream()
                .map(query -> query.at("/MetricStat/Metric/Dimensions")))
        .flatMap(each -> each.values().stream());
  }
}
