package shelf.table;

import java.util.List;
import java.util.Optional;

/**
 * A write of a transaction whose condition did not hold.
 *
 * @param index of the write in the transaction, from 0
 * @param found the item that was there instead; empty if there was none
 */
public record Refusal(int index, Optional<Item> found) {

  /** What was in the way of one write of a transaction, if it was that one. */
  public static Optional<Item> foundAt(List<Refusal> refusals, int index) {
    return refusals.stream()
        .filter(refusal -> refusal.index() == index)
        .findFirst()
        .flatMap(Refusal::found);
  }
}
