package shelf.carmodels.errors;

import java.util.Collection;
import java.util.stream.Collectors;
import shelf.http.Problem;

/** What car models refuse that only a look at the whole body, or at the store, can tell. */
public final class ModelProblems {

  public static final String TOO_LARGE = "Car model too large: at most 400 KB";

  private static final String NO_MODEL = "Model not found";

  private ModelProblems() {}

  public static Problem noModel() {
    return Problem.notFound(NO_MODEL);
  }

  /** The same as 001's PUT says it. */
  public static Problem noModelToUpdate() {
    return of(NO_MODEL);
  }

  public static Problem noBrand() {
    return of("Brand not found");
  }

  public static Problem tooLarge() {
    return of(TOO_LARGE);
  }

  /**
   * Several of a kind, each once and in order.
   *
   * @param what as {@code Unsupported language codes}
   */
  public static Problem listing(String what, Collection<String> which) {
    return of(what + ": " + which.stream().distinct().sorted().collect(Collectors.joining(", ")));
  }

  public static Problem of(String detail) {
    return Problem.of(400, detail);
  }
}
