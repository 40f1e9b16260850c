package shelf.table;

import java.util.Optional;

/**
 * A write of a transaction whose condition did not hold.
 *
 * @param index of the write in the transaction, from 0
 * @param found the item that was there instead; empty if there was none
 */
public record Refusal(int index, Optional<Item> found) {}
