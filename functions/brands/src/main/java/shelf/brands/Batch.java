package shelf.brands;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;
import shelf.http.Body;

/**
 * The elements of a bulk-create, sorted out: the same body gives the same batch, always.
 *
 * @param size how many elements there were
 * @param candidates those that can be tried
 * @param failures those that cannot: not valid, or a name for the second time
 */
record Batch(int size, List<Candidate> candidates, List<Failure> failures) {

  /** Two writes a brand, one for the totals and one for the record, in a transaction. */
  private static final int AT_ONCE = 49;

  /**
   * @param index in the body, from 0
   */
  record Candidate(int index, String name) {}

  static Batch of(List<Body> elements) {
    var candidates = new ArrayList<Candidate>();
    var failures = new ArrayList<Failure>();
    var firstWith = new HashMap<String, Integer>();
    for (int i = 0; i < elements.size(); i++) {
      var element = elements.get(i);
      var name = element.object().name(BrandName.FIELD, BrandName.LENGTH);
      var failure = failure(i, element, Optional.ofNullable(firstWith.get(name)));
      if (failure.isPresent()) {
        failures.add(failure.get());
      } else {
        firstWith.put(name, i);
        candidates.add(new Candidate(i, name));
      }
    }
    return new Batch(elements.size(), candidates, failures);
  }

  private static Optional<Failure> failure(int index, Body element, Optional<Integer> first) {
    var fault = element.faults().stream().findFirst();
    return fault
        .map(found -> Failure.of(index, found))
        .or(() -> first.map(other -> Failure.repeated(index, other)));
  }

  /** The candidates as they are written together. */
  List<List<Candidate>> steps() {
    return candidates.stream().gather(Gatherers.windowFixed(AT_ONCE)).toList();
  }
}
