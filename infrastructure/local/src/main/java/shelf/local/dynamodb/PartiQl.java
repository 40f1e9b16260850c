package shelf.local.dynamodb;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import shelf.local.iam.Access;
import shelf.local.iam.Arns;
import tools.jackson.databind.JsonNode;

/**
 * What statements want to do. Their keys are not looked into: a condition on keys holds for none of
 * them.
 */
final class PartiQl {

  private static final Pattern STATEMENT =
      Pattern.compile(
          "\\s*(?:(select|delete)\\b.*?\\bfrom|(insert)\\s+into|(update))"
              + "\\s+\"?([\\w.-]+?)\"?(?:\\.\"?([\\w.-]+?)\"?)?(?:[\\s;].*)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private PartiQl() {}

  /**
   * @param request of one statement, of a batch or of a transaction
   */
  static List<Access> accesses(JsonNode request) {
    return Stream.of(
            List.of(request), request.path("Statements"), request.path("TransactStatements"))
        .flatMap(some -> StreamSupport.stream(some.spliterator(), false))
        .flatMap(statement -> statement.path("Statement").stringValueOpt().stream())
        .map(PartiQl::access)
        .toList();
  }

  /** What DynamoDB itself will not understand has no resource. */
  private static Access access(String statement) {
    var parts = STATEMENT.matcher(statement);
    var context = Map.of(Access.LEADING_KEYS, List.of(""));
    return parts.matches()
        ? new Access("dynamodb:PartiQL" + verb(parts), resource(parts), context)
        : new Access("dynamodb:PartiQLSelect", "*", context);
  }

  private static String verb(Matcher parts) {
    var verb =
        Stream.of(1, 2, 3).map(parts::group).filter(each -> each != null).findFirst().orElseThrow();
    return verb.substring(0, 1).toUpperCase(Locale.ROOT)
        + verb.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String resource(Matcher parts) {
    return Optional.ofNullable(parts.group(5))
        .map(index -> Arns.index(parts.group(4), index))
        .orElseGet(() -> Arns.table(parts.group(4)));
  }
}
