package shelf.products.list;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shelf.pricelist.Row;
import shelf.table.Item;

/** What a query of a plan has found. */
record Found(Read read, List<Item> items) {

  private static final int ATTRIBUTE_NAMES = 17;

  /** Whether there may be more than was read. */
  boolean isCut() {
    return items.size() >= read.limit();
  }

  Stream<Row> rows() {
    return items.stream().map(read::row);
  }

  /** Where it was cut, if it was. */
  Optional<String> lastPlace() {
    return isCut() ? Optional.of(read.row(items.getLast()).place().text()) : Optional.empty();
  }

  /** What it cost, as DynamoDB counts. */
  double units() {
    long bytes = items.stream().mapToLong(Found::size).sum();
    return Math.max(1, Math.ceilDiv(bytes, Budget.STEP)) / 2.0;
  }

  private static long size(Item item) {
    var key = item.key();
    var member = key.member().getBytes(StandardCharsets.UTF_8).length;
    return ATTRIBUTE_NAMES + key.collection().length() + member + item.bytes("a").length;
  }
}
