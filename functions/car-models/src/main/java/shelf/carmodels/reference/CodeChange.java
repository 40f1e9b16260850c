package shelf.carmodels.reference;

import static java.util.function.Predicate.not;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a change of a model does to the codes it uses.
 *
 * @param added those it did not use before
 * @param dropped those it does not use any more
 */
public record CodeChange(Set<Code> added, Set<Code> dropped) {

  public static CodeChange between(Set<Code> before, Set<Code> after) {
    return new CodeChange(without(after, before), without(before, after));
  }

  private static Set<Code> without(Set<Code> some, Set<Code> others) {
    return some.stream().filter(not(others::contains)).collect(Collectors.toSet());
  }

  boolean isEmpty() {
    return added.isEmpty() && dropped.isEmpty();
  }
}
