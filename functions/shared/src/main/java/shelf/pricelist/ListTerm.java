package shelf.pricelist;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.Stream;

/**
 * A filter of which the index keeps a list of products in each order.
 *
 * @param text as it stands in the names of its lists
 */
public record ListTerm(String text) {

  public static final ListTerm ALL = new ListTerm("*");

  private static final int MARK = 8;

  public static ListTerm category(String categoryId) {
    return new ListTerm("k" + mark(categoryId));
  }

  public static ListTerm color(Color color) {
    return new ListTerm("C" + color.code());
  }

  public static ListTerm transport(TransportRestriction restriction) {
    return new ListTerm("T" + restriction.code());
  }

  public static ListTerm selfPickup(boolean allowed) {
    return new ListTerm(allowed ? "P1" : "P0");
  }

  /** Those of which a product has all. */
  static Stream<ListTerm> of(IndexedProduct product) {
    var traits = product.traits();
    return Stream.of(
            Stream.of(ALL, category(product.categoryId())),
            traits.color().map(ListTerm::color).stream(),
            traits.transport().map(ListTerm::transport).stream(),
            traits.selfPickup().map(ListTerm::selfPickup).stream())
        .flatMap(terms -> terms);
  }

  /** Short, and as good as unique: the row's own test and the product's decide. */
  static String mark(String categoryId) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(categoryId.getBytes(StandardCharsets.UTF_8));
      return Sextets.of(ByteBuffer.wrap(hash).getLong(), MARK);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
