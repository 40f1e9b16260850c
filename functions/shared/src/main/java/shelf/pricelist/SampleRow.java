package shelf.pricelist;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Query;

/**
 * A product among all in the order of a hash: the first of them are a sample of the catalog, and
 * how far they reach tells how large it is. Collection {@code ps#}, member the hash and the id.
 *
 * @param stems those of the product's texts, or the first of very many
 */
public record SampleRow(
    String member, Facts facts, long updatedSeconds, String sortName, List<String> stems) {

  public static final Query ALL = Query.of("ps#");

  private static final String UPDATED = "u";
  private static final String NAME = "n";
  private static final String STEMS = "s";
  private static final int HASH = 4;
  private static final int BITS = 24;
  private static final int MOST_STEMS = 64;

  /** Spreads ids of any kind over all hashes (Knuth). */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  public SampleRow {
    stems = List.copyOf(stems);
  }

  static boolean owns(String collection) {
    return collection.equals(ALL.collection());
  }

  static Item entry(IndexedProduct product) {
    var stems = product.stems().stream().limit(MOST_STEMS);
    return Item.at(new Key(ALL.collection(), hash(product.id()) + Sextets.of(product.id())))
        .with(ListRows.FACTS, Facts.of(product).packed())
        .with(UPDATED, product.updatedSeconds())
        .with(NAME, Order.ofName(product.name()))
        .with(STEMS, stems.collect(Collectors.joining(" ")));
  }

  private static String hash(UUID id) {
    long mixed = (id.getLeastSignificantBits() ^ id.getMostSignificantBits()) * SPREAD;
    return Sextets.of(mixed >>> Long.SIZE - BITS, HASH);
  }

  public static SampleRow of(Item entry) {
    var stems = entry.text(STEMS);
    return new SampleRow(
        entry.key().member(),
        Facts.read(ByteBuffer.wrap(entry.bytes(ListRows.FACTS))),
        entry.number(UPDATED),
        entry.text(NAME),
        stems.isEmpty() ? List.of() : List.of(stems.split(" ")));
  }

  /** Which part of all hashes come before this one: more than 0, less than 1. */
  public double reach() {
    return (Sextets.number(member.substring(0, HASH)) + 0.5) / (1 << BITS);
  }

  public String placeIn(Order order) {
    var id = member.substring(HASH);
    return switch (order) {
      case CREATED -> id;
      case PRICE -> Order.ofPrice(facts.kopecks()) + id;
      case UPDATED -> Order.ofTime(updatedSeconds) + id;
      case NAME -> sortName + Order.TERMINATOR + id;
    };
  }

  /** The bytes of its facts in a row. */
  public int size() {
    return facts.packed().length;
  }
}
