package shelf.contract;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * Begins with the packages that take longest. The classes of one run one after the other: a long
 * package that begins last would be waited for by all other threads.
 */
final class LongestFirst implements ClassOrderer {

  /** Each took more than a minute and a half when this was measured; the longest first. */
  private static final List<String> LONG =
      List.of("pricelist", "carmodels", "images", "purge", "vksync", "permissions", "products");

  @Override
  public void orderClasses(ClassOrdererContext context) {
    context.getClassDescriptors().sort(Comparator.comparingInt(LongestFirst::place));
  }

  private static int place(ClassDescriptor test) {
    var name = test.getTestClass().getPackageName();
    int place = LONG.indexOf(name.substring(name.lastIndexOf('.') + 1));
    return place < 0 ? LONG.size() : place;
  }
}
