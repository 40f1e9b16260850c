package shelf.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** The order in which DynamoDB sorts texts: by the bytes of UTF-8. */
public final class StoredOrder {

  public static final Comparator<String> OF_TEXTS =
      Comparator.comparing(text -> text.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  private StoredOrder() {}
}
