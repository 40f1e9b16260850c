package shelf.http;

import java.util.ArrayList;
import java.util.List;

/**
 * A spot in a request at which something can be wrong.
 *
 * @param faults where to report it
 * @param loc as {@code ["body", 3, "name"]}
 */
record Place(Faults faults, List<Object> loc) {

  Place at(Object next) {
    var longer = new ArrayList<>(loc);
    longer.add(next);
    return new Place(faults, List.copyOf(longer));
  }

  /** The same spot, with faults of its own. */
  Place apart() {
    return new Place(new Faults(ErrorShape.LIST), loc);
  }

  void fault(String type, String msg, Object input) {
    faults.add(type, loc, msg, input);
  }

  void tooLong(int most, int size) {
    var msg = "List should have at most %d items after validation, not %d".formatted(most, size);
    fault("too_long", msg, null);
  }
}
