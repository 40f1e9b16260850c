package shelf.http;

import java.util.ArrayList;
import java.util.List;

/** The faults found in one request, or in one element of a batch. */
public final class Faults {

  private final ErrorShape shape;
  private final List<Fault> all = new ArrayList<>();

  Faults(ErrorShape shape) {
    this.shape = shape;
  }

  public void add(String type, List<Object> loc, String msg, Object input) {
    all.add(new Fault(type, loc, msg, Echo.of(input)));
  }

  /**
   * @throws Problem with all faults in the shape of the group, if there are any
   */
  public void check() {
    if (!all.isEmpty()) {
      throw shape.faulty(all());
    }
  }

  public List<Fault> all() {
    return List.copyOf(all);
  }
}
