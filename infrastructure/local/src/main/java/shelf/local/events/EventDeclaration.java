package shelf.local.events;

import java.util.List;
import java.util.stream.Stream;
import shelf.local.template.Resource;
import shelf.local.template.Template;

/**
 * One entry of a function's {@code Events}.
 *
 * @param function logical id and properties of the function
 * @param name of the entry; with the function's id before it, what SAM calls the event source
 */
record EventDeclaration(Resource function, String name, String type, Properties properties) {

  static List<EventDeclaration> of(Template template, String type) {
    return template.resources("AWS::Serverless::Function").stream()
        .flatMap(EventDeclaration::of)
        .filter(event -> event.type().equals(type))
        .toList();
  }

  private static Stream<EventDeclaration> of(Resource function) {
    var events = new Properties(function.properties()).map("Events");
    return events.values().keySet().stream()
        .map(String::valueOf)
        .map(name -> of(function, name, events.map(name)));
  }

  private static EventDeclaration of(Resource function, String name, Properties event) {
    return new EventDeclaration(function, name, event.required("Type"), event.map("Properties"));
  }

  /** The logical id that SAM gives the event source. */
  String id() {
    return function.id() + name;
  }

  /** {@code EventInvokeConfig} of the function: how often an asynchronous event is tried again. */
  int retries() {
    return new Properties(function.properties())
        .map("EventInvokeConfig")
        .number("MaximumRetryAttempts", 2);
  }
}
