package shelf.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The faults found in one request, or in one element of a batch. */
public final class Faults {

  private final ErrorShape shape;
  private final List<Fault> all = new ArrayList<>();
  private final Set<List<Object>> blamed = new HashSet<>();
  private final Set<List<Object>> unsound = new HashSet<>();

  Faults(ErrorShape shape) {
    this.shape = shape;
  }

  public void add(String type, List<Object> loc, String msg, Object input) {
    all.add(new Fault(type, loc, msg, Echo.of(input)));
    blamed.add(loc);
    IntStream.rangeClosed(1, loc.size()).forEach(depth -> unsound.add(loc.subList(0, depth)));
  }

  /** Whether something is wrong with exactly this spot; a body may have thousands of faults. */
  boolean blame(List<Object> loc) {
    return blamed.contains(loc);
  }

  /** Whether something is wrong with this spot or in it. */
  public boolean spoil(List<Object> loc) {
    return unsound.contains(loc);
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
