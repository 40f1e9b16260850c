package shelf.rules.operations;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shelf.rules.template.Template;
import shelf.rules.template.Template.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The body of a dashboard is text to CloudFormation, which finds nothing wrong with it. */
final class Dashboard {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern ALARM = Pattern.compile("\\$\\{(\\w+)\\.Arn}");

  private Dashboard() {}

  static List<String> violations(Template template) {
    return template.resources("AWS::CloudWatch::Dashboard").stream()
        .flatMap(
            dashboard -> dashboard(template, dashboard).map(what -> dashboard.id() + ": " + what))
        .toList();
  }

  private static Stream<String> dashboard(Template template, Resource dashboard) {
    try {
      var body = JSON.readTree(dashboard.property("DashboardBody").path("!Sub").asString(""));
      var widgets = body.path("widgets").values();
      return widgets.isEmpty()
          ? Stream.of("shows nothing")
          : Stream.concat(
              widgets.stream().flatMap(widget -> metrics(widget, Dimensions.of(template))),
              widgets.stream().flatMap(widget -> alarms(widget, template)));
    } catch (JacksonException e) {
      return Stream.of("is no JSON: " + e.getOriginalMessage());
    }
  }

  private static Stream<String> metrics(JsonNode widget, Dimensions dimensions) {
    return widget.path("properties").path("metrics").values().stream()
        .flatMap(metric -> metric(metric, dimensions));
  }

  /** Namespace, name, pairs of dimension and value, and how it is shown; or an expression. */
  private static Stream<String> metric(JsonNode metric, Dimensions dimensions) {
    var words =
        metric.values().stream().filter(JsonNode::isString).map(JsonNode::asString).toList();
    return IntStream.iterate(2, at -> at + 1 < words.size(), at -> at + 2)
        .boxed()
        .flatMap(at -> dimensions.violations(words.get(at), words.get(at + 1)));
  }

  private static Stream<String> alarms(JsonNode widget, Template template) {
    var known = template.resources("AWS::CloudWatch::Alarm").stream().map(Resource::id).toList();
    return widget.path("properties").path("alarms").values().stream()
        .map(JsonNode::asString)
        .filter(arn -> {
          var alarm = ALARM.matcher(arn);
          return !alarm.matches() || !known.contains(alarm.group(1));
        })
        .map(arn -> arn + " is no alarm");
  }

  /** Functions, tables and queues of which no dashboard shows anything. */
  static List<String> unseen(Template template) {
    var shown =
        template.resources("AWS::CloudWatch::Dashboard").stream()
            .map(dashboard -> dashboard.property("DashboardBody").toString())
            .collect(Collectors.joining());
    return Stream.of(
            named(template, "AWS::Serverless::Function", "}"),
            named(template, "AWS::DynamoDB::Table", "}"),
            named(template, "AWS::SQS::Queue", ".QueueName}"))
        .flatMap(found -> found)
        .filter(name -> !shown.contains(name))
        .map(name -> "no dashboard shows " + name)
        .toList();
  }

  private static Stream<String> named(Template template, String type, String end) {
    return template.resources(type).stream().map(resource -> "${" + resource.id() + end);
  }
}
