package shelf.http;

import java.util.ArrayList;
import java.util.List;

/** The faults found in one request, or in one element of a batch. */
public final class Faults {

  private final List<Fault> all = new ArrayList<>();

  public void add(String type, List<Object> loc, String msg, Object input) {
    all.add(new Fault(type, loc, msg, Echo.of(input)));
  }

  /**
   * @throws Problem 422 with all faults, if any
   */
  public void check() {
    if (!all.isEmpty()) {
      throw Problem.unprocessable(all);
    }
  }

  public List<Fault> all() {
    return List.copyOf(all);
  }
}
