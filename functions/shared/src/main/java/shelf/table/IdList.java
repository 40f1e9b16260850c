package shelf.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Items with ids from a counter, ten thousand ids to a collection, in order: so that a page of the
 * list is one Query and the writers of different blocks do not meet.
 */
public final class IdList {

  private static final long BLOCK = 10_000;
  private static final int PIECE = 500;
  private static final String LAST_ID = "last_id";

  private final Table table;
  private final String prefix;
  private final Key counter;

  /**
   * @param prefix of the collections, as {@code brands#}
   * @param counter where the last id is kept
   */
  public IdList(Table table, String prefix, Key counter) {
    this.table = table;
    this.prefix = prefix;
    this.counter = counter;
  }

  /** Where the item with an id lies. */
  public static Key key(String prefix, long id) {
    return new Key(prefix + id / BLOCK, Digits.id(id));
  }

  /** Takes so many ids, never to be given again. Answers the first of them. */
  public long takeIds(int count) {
    return table.add(counter, LAST_ID, count) - count + 1;
  }

  /** Up to so many items with larger ids, in order, as they are now: one Query a block of ids. */
  public List<Item> behind(long id, int count) {
    return behind(id, count, Query::consistently);
  }

  /** The same for half the price, as they were at most some moments ago. */
  public List<Item> latelyBehind(long id, int count) {
    return behind(id, count, query -> query);
  }

  /**
   * The same, but only as many as one call reads of a block of ids: no more than 1 MB, however few
   * items that are.
   */
  public Piece pieceBehind(long id, int count) {
    return walk(id, count, table::piece);
  }

  /**
   * The id behind which to go on after so many items with larger ids; {@link Long#MAX_VALUE} if
   * there are not so many. Reads them in pieces, and keeps none.
   */
  public long passOver(long id, int count) {
    long last = id;
    for (int left = count; left > 0; left -= PIECE) {
      var piece = latelyBehind(last, Math.min(left, PIECE));
      if (piece.size() < Math.min(left, PIECE)) {
        return Long.MAX_VALUE;
      }
      last = Long.parseLong(piece.getLast().key().member());
    }
    return last;
  }

  private List<Item> behind(long id, int count, UnaryOperator<Query> consistency) {
    return walk(id, count, query -> new Piece(table.query(consistency.apply(query)), false))
        .items();
  }

  /** Block by block until there are enough, or a reading leaves something of its block behind. */
  private Piece walk(long id, int count, Function<Query, Piece> reading) {
    var items = new ArrayList<Item>();
    var lastBlock = OptionalLong.empty();
    for (long block = id / BLOCK; ; block++) {
      var query = Query.of(prefix + block).after(Optional.of(Digits.id(id)));
      var piece = reading.apply(query.limit(count - items.size()));
      items.addAll(piece.items());
      if (piece.more() || items.size() >= count) {
        return new Piece(items, true);
      }
      // Only a block that ran out makes us ask whether there are further ones.
      lastBlock = lastBlock.isEmpty() ? OptionalLong.of(lastBlock()) : lastBlock;
      if (block >= lastBlock.getAsLong()) {
        return new Piece(items, false);
      }
    }
  }

  private long lastBlock() {
    return table.get(counter).map(item -> item.number(LAST_ID)).orElse(0L) / BLOCK;
  }
}
