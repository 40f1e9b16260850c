package shelf.local.iam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import shelf.local.failure.StartException;
import shelf.local.template.Resource;
import shelf.local.template.Template;
import shelf.local.template.Tree;

/**
 * Reads the {@code Policies} of functions. Whatever it does not understand is an error: what a
 * policy says must not be guessed.
 */
final class PolicyReader {

  private static final Set<String> MEMBERS =
      Set.of("Sid", "Effect", "Action", "Resource", "Condition");

  private final String function;
  private final String sid;

  private PolicyReader(String function, String sid) {
    this.function = function;
    this.sid = sid;
  }

  /** The policy of each function, by its id. */
  static Map<String, Policy> read(Template template) {
    var policies = new LinkedHashMap<String, Policy>();
    for (var function : template.resources("AWS::Serverless::Function")) {
      policies.put(function.id(), policy(function));
    }
    return policies;
  }

  private static Policy policy(Resource function) {
    var whole = new PolicyReader(function.id(), "");
    if (function.properties().containsKey("Role")) {
      throw whole.fault("Role is not understood, only Policies are");
    }
    var rules = new ArrayList<Rule>();
    for (var document : Tree.list(function.properties().get("Policies"))) {
      whole.statements(document).forEach(statement -> rules.addAll(rules(function, statement)));
    }
    return new Policy(List.copyOf(rules));
  }

  private List<Object> statements(Object document) {
    var statements = Tree.list(Tree.map(document).get("Statement"));
    if (statements.isEmpty()) {
      throw fault(document + " is no policy with statements");
    }
    return statements;
  }

  private static List<Rule> rules(Resource function, Object statement) {
    var members = Tree.map(statement);
    var sid = String.valueOf(members.getOrDefault("Sid", "without Sid"));
    return new PolicyReader(function.id(), sid).rules(members);
  }

  private List<Rule> rules(Map<String, Object> statement) {
    statement.keySet().stream()
        .filter(member -> !MEMBERS.contains(member))
        .findFirst()
        .ifPresent(member -> {
          throw fault(member + " is not understood");
        });
    var allows = allows(statement.get("Effect"));
    var conditions = conditions(Tree.map(statement.get("Condition")));
    return texts(statement, "Action")
        .flatMap(action ->
            texts(statement, "Resource")
                .map(resource -> new Grant(function, sid, action, resource, "")))
        .map(grant -> Rule.of(allows, grant, conditions))
        .toList();
  }

  private boolean allows(Object effect) {
    return switch (String.valueOf(effect)) {
      case "Allow" -> true;
      case "Deny" -> false;
      default -> throw fault("Effect must be Allow or Deny, not " + effect);
    };
  }

  private Stream<String> texts(Map<String, Object> statement, String member) {
    var texts = Tree.strings(statement.get(member));
    if (texts.isEmpty()) {
      throw fault(member + " is missing");
    }
    return texts.stream().map(this::withoutVariables);
  }

  private String withoutVariables(String text) {
    if (text.contains("${")) {
      throw fault("variables are not understood: " + text);
    }
    return text;
  }

  private List<Condition> conditions(Map<String, Object> operators) {
    return operators.entrySet().stream()
        .flatMap(entry ->
            Tree.map(entry.getValue()).entrySet().stream()
                .map(key -> condition(entry.getKey(), key.getKey(), key.getValue())))
        .toList();
  }

  private Condition condition(String operatorName, String key, Object values) {
    var operator =
        Operator.named(operatorName)
            .orElseThrow(() -> fault("the operator " + operatorName + " is not understood"));
    // Only of these keys do calls tell the values. Of any other, nobody would ask.
    if (!Set.of(Access.LEADING_KEYS, Access.PREFIX).contains(key)) {
      throw fault("the condition key " + key + " is not understood");
    }
    if (key.equals(Access.LEADING_KEYS) && operator.set().isEmpty()) {
      throw fault(key + " has many values, so it needs ForAllValues or ForAnyValue");
    }
    var patterns = texts(Map.of(key, values), key).map(operator::pattern).toList();
    return new Condition(operator, key, patterns);
  }

  private StartException fault(String problem) {
    return new StartException(
        "template: the policy of %s%s: %s."
            .formatted(function, sid.isEmpty() ? "" : ", statement " + sid, problem));
  }
}
