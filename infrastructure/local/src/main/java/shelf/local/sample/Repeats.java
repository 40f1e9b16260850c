package shelf.local.sample;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Knows the rows that name the same part as a row before them. It is told of all rows first, and
 * keeps eight bytes of each, and the names only of those that may be repeated.
 */
final class Repeats {
  private static final long FACTOR = 0x100000001b3L;

  private final LongStream.Builder hashes = LongStream.builder();
  private final Set<Long> suspects = new HashSet<>();
  private final Map<Number, Long> firstLines = new HashMap<>();

  /** What makes a part unique. */
  private record Number(String brand, String normalized) {
    static Number of(Row row) {
      var normalized = NumberShape.normalized(row.get(Column.PART_NUMBER));
      return new Number(row.get(Column.BRAND), normalized);
    }

    /** Different for different parts, as good as always. */
    long hash() {
      return (brand + '\0' + normalized)
          .chars()
          .asLongStream()
          .reduce(0, (hash, c) -> hash * FACTOR + c);
    }
  }

  void add(Row row) {
    hashes.add(Number.of(row).hash());
  }

  /** To be called once, when all rows were told of. */
  Repeats complete() {
    var sorted = hashes.build().toArray();
    Arrays.sort(sorted);
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) {
        suspects.add(sorted[i]);
      }
    }
    return this;
  }

  /** The line that named the part before; asked of all rows in their order, once. */
  Optional<Long> lineBefore(Row row) {
    var number = Number.of(row);
    if (number.normalized().isEmpty() || !suspects.contains(number.hash())) {
      return Optional.empty();
    }
    return Optional.ofNullable(firstLines.putIfAbsent(number, row.line()));
  }
}
