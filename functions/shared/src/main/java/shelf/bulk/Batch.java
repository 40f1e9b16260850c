package shelf.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shelf.http.Body;

/**
 * The elements of a bulk request, sorted out: the same body gives the same batch, always.
 *
 * @param size how many elements there were
 * @param candidates those that can be tried, in the order of the body
 * @param failures those that cannot: not valid, or the same as one before
 */
public record Batch<T>(int size, List<Element<T>> candidates, List<Failure> failures) {

  /**
   * An element that can be tried.
   *
   * @param index in the body, from 0
   */
  public record Element<T>(int index, T value) {}

  /** What a kind of bulk request makes of its elements. */
  public interface Reading<T> {

    /** Reports into the element what is wrong with it. */
    T read(Body element);

    /** What may be in a batch only once. */
    Object identity(T value);

    /** What is said of the second element with the same identity. */
    Failure repeated(int index, int first);
  }

  public static <T> Batch<T> of(List<Body> elements, Reading<T> reading) {
    var candidates = new ArrayList<Element<T>>();
    var failures = new ArrayList<Failure>();
    var first = new HashMap<Object, Integer>();
    for (int i = 0; i < elements.size(); i++) {
      var element = new Element<>(i, reading.read(elements.get(i)));
      var failure = faulty(i, elements.get(i)).or(() -> repeated(element, first, reading));
      failure.ifPresentOrElse(failures::add, () -> candidates.add(element));
    }
    return new Batch<>(elements.size(), List.copyOf(candidates), List.copyOf(failures));
  }

  private static Optional<Failure> faulty(int index, Body element) {
    return element.faults().stream().findFirst().map(fault -> Failure.of(index, fault));
  }

  private static <T> Optional<Failure> repeated(
      Element<T> element, Map<Object, Integer> first, Reading<T> reading) {
    var earlier = first.putIfAbsent(reading.identity(element.value()), element.index());
    return Optional.ofNullable(earlier).map(other -> reading.repeated(element.index(), other));
  }
}
