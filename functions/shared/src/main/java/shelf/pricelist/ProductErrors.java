package shelf.pricelist;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shelf.http.Answer;
import shelf.http.ErrorShape;
import shelf.http.Fault;
import shelf.http.Problem;

/**
 * How 004 refuses: {@code {"detail": "…", "errors": {"field.path": ["message"]}}}, 422 if all that
 * is wrong is that measures contradict their shape, else 400.
 */
public final class ProductErrors implements ErrorShape {

  private static final String WHOLE = "non_field_errors";
  private static final Duration UNTIL_MENDED = Duration.ofMinutes(10);

  @Override
  public Problem faulty(List<Fault> faults) {
    int status = faults.stream().allMatch(Contradiction::is) ? 422 : 400;
    Map<String, List<String>> errors =
        faults.stream()
            .collect(
                Collectors.groupingBy(
                    ProductErrors::path,
                    LinkedHashMap::new,
                    Collectors.mapping(Fault::msg, Collectors.toList())));
    return of(status, "Validation error", errors);
  }

  /** 004 has a name for the body as a whole. */
  private static String path(Fault fault) {
    return fault.path().isEmpty() ? WHOLE : fault.path();
  }

  @Override
  public Problem notFound() {
    return missing();
  }

  public static Problem missing() {
    return Problem.notFound("Not found.");
  }

  /** The product is there, but until somebody mends it, nobody can show, change or delete it. */
  public static Problem unreadable() {
    return Problem.retryLater(503, "The product cannot be read", UNTIL_MENDED);
  }

  /** One thing that is wrong with a field, for a reason that only the store knows. */
  public static Problem of(int status, String detail, String field, String message) {
    return of(status, detail, Map.of(field, List.of(message)));
  }

  private static Problem of(int status, String detail, Map<String, List<String>> errors) {
    var body = new LinkedHashMap<String, Object>();
    body.put("detail", detail);
    body.put("errors", errors);
    return Problem.of(Answer.of(status, body));
  }
}
