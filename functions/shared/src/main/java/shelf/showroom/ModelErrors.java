package shelf.showroom;

import java.util.List;
import java.util.stream.Collectors;
import shelf.http.ErrorShape;
import shelf.http.Fault;
import shelf.http.Problem;

/**
 * How 001 refuses: a body with 400 and one text that names all that is wrong with it. It is silent
 * about paths, queries and headers; what is wrong there is said as 002 does, and then with all the
 * rest.
 */
public final class ModelErrors implements ErrorShape {

  private static final String BODY = "body";

  @Override
  public Problem faulty(List<Fault> faults) {
    return faults.stream().allMatch(fault -> fault.loc().getFirst().equals(BODY))
        ? Problem.of(400, faults.stream().map(ModelErrors::text).collect(Collectors.joining("; ")))
        : Problem.unprocessable(faults);
  }

  @Override
  public Problem notFound() {
    return LIST.notFound();
  }

  private static String text(Fault fault) {
    var path = fault.path();
    return path.isEmpty() ? fault.msg() : path + ": " + fault.msg();
  }
}
