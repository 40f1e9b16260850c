package shelf.rules.operations;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shelf.rules.template.Template;
import shelf.rules.template.Template.Resource;

/**
 * What metrics are about: a dimension that refers to nothing is a metric that never comes, and an
 * alarm on it one that never rings.
 *
 * @param ids of the resources by type
 */
record Dimensions(Map<String, Set<String>> ids) {
  private static final String FUNCTION = "AWS::Serverless::Function";

  /** How the value refers to a resource of the type: {@code ID} stands for its logical id. */
  private record Form(String type, String text) {}

  private static final Map<String, Form> FORMS =
      Map.of(
          "FunctionName", new Form(FUNCTION, "${ID}"),
          "function", new Form(FUNCTION, "${ID}"),
          "Resource", new Form(FUNCTION, "${ID}:live"),
          "ExecutedVersion", new Form(FUNCTION, "${ID.Version.Version}"),
          "TableName", new Form("AWS::DynamoDB::Table", "${ID}"),
          "QueueName", new Form("AWS::SQS::Queue", "${ID.QueueName}"),
          "ApiId", new Form("AWS::Serverless::HttpApi", "${ID}"));

  static Dimensions of(Template template) {
    return new Dimensions(
        FORMS.values().stream()
            .map(Form::type)
            .distinct()
            .collect(Collectors.toMap(type -> type, type -> ids(template, type))));
  }

  private static Set<String> ids(Template template, String type) {
    return template.resources(type).stream().map(Resource::id).collect(Collectors.toSet());
  }

  /**
   * @param value as {@code Fn::Sub} would take it
   */
  Stream<String> violations(String name, String value) {
    var form = FORMS.get(name);
    if (form == null) {
      return Stream.of("the rule knows no dimension " + name);
    }
    var wanted = Pattern.quote(form.text()).replace("ID", "\\E(\\w+)\\Q");
    var found = Pattern.compile(wanted).matcher(value);
    return found.matches() && ids.get(form.type()).contains(found.group(1))
        ? Stream.empty()
        : Stream.of("%s %s is no %s of a %s".formatted(name, value, form.text(), form.type()));
  }
}
