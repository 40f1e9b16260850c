package shelf.rules.stack;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shelf.rules.template.References;
import shelf.rules.template.Template;
import shelf.rules.template.Template.Resource;
import tools.jackson.databind.JsonNode;

/** What nobody waits for has a place for what fails in the end: a queue of the stack. */
final class Failures {
  private final Template stack;
  private final Set<String> queues;

  private Failures(Template stack) {
    this.stack = stack;
    this.queues =
        stack.resources("AWS::SQS::Queue").stream()
            .map(queue -> "${" + queue.id() + ".Arn}")
            .collect(Collectors.toSet());
  }

  static List<String> violations(Template stack) {
    var failures = new Failures(stack);
    return Stream.of(
            failures.lacking(
                "AWS::Lambda::EventSourceMapping", "/DestinationConfig/OnFailure/Destination"),
            failures.lacking("AWS::Scheduler::Schedule", "/Target/DeadLetterConfig/Arn"),
            failures.lacking(
                "AWS::Lambda::EventInvokeConfig", "/DestinationConfig/OnFailure/Destination"),
            failures.endless(),
            failures.unconfigured())
        .flatMap(found -> found)
        .toList();
  }

  private Stream<String> lacking(String type, String pointer) {
    return stack.resources(type).stream()
        .filter(resource -> !isQueue(resource.definition().path("Properties").at(pointer)))
        .map(resource -> resource.id() + ": " + pointer.substring(1) + " is no queue of the stack");
  }

  private boolean isQueue(JsonNode destination) {
    return queues.contains(References.text(destination));
  }

  // The defaults let one bad record block its shard for a day.
  private Stream<String> endless() {
    return stack.resources("AWS::Lambda::EventSourceMapping").stream()
        .flatMap(source ->
            Stream.of("MaximumRetryAttempts", "MaximumRecordAgeInSeconds")
                .filter(limit -> source.property(limit).isMissingNode())
                .map(limit -> source.id() + ": no " + limit));
  }

  /**
   * Which aliases are called by schedules, rules, buckets or topics, without a word on failures.
   */
  private Stream<String> unconfigured() {
    var configured =
        stack.resources("AWS::Lambda::EventInvokeConfig").stream()
            .map(each ->
                each.property("FunctionName").path("Ref").asString("")
                    + "Alias"
                    + each.property("Qualifier").asString(""))
            .collect(Collectors.toSet());
    return called()
        .distinct()
        .filter(alias -> !configured.contains(alias))
        .map(alias -> alias + ": is called by events and has no EventInvokeConfig");
  }

  private Stream<String> called() {
    var schedules =
        each("AWS::Scheduler::Schedule").map(schedule -> schedule.property("Target").path("Arn"));
    var rules =
        each("AWS::Events::Rule")
            .flatMap(rule -> rule.property("Targets").values().stream())
            .map(target -> target.path("Arn"));
    var topics = each("AWS::SNS::Subscription").map(topic -> topic.property("Endpoint"));
    return Stream.of(schedules, rules, topics, Aliases.notified(stack))
        .flatMap(found -> found)
        .map(target -> target.path("Ref").asString(target.toString()));
  }

  private Stream<Resource> each(String type) {
    return stack.resources(type).stream();
  }
}
