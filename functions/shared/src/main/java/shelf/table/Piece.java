package shelf.table;

import java.util.List;

/**
 * The first of what a query finds.
 *
 * @param more whether there may be others behind them
 */
public record Piece(List<Item> items, boolean more) {}
