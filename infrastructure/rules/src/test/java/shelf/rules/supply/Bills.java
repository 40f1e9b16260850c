package shelf.rules.supply;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A bill of materials is worth something only if it names every jar that ships, and no other. */
final class Bills {
  private Bills() {}

  static Stream<String> violations(Bill bill, ZippedFiles zip) {
    return Stream.concat(
            bill.chance().stream().map(path -> path + " is another one in every build"),
            differences(billed(bill), shipped(bill, zip)))
        .map(what -> bill.function() + ": " + what);
  }

  private static Map<String, String> billed(Bill bill) {
    var billed = new HashMap<String, String>();
    bill.components().forEach(component -> billed.put(component.jar(), component.sha256()));
    return billed;
  }

  private static Map<String, String> shipped(Bill bill, ZippedFiles zip) {
    var shipped = new HashMap<>(zip.libraries());
    shipped.remove(bill.ownJar());
    return shipped;
  }

  private static Stream<String> differences(
      Map<String, String> billed, Map<String, String> shipped) {
    var jars = new TreeSet<>(billed.keySet());
    jars.addAll(shipped.keySet());
    return jars.stream()
        .flatMap(jar -> {
          if (!billed.containsKey(jar)) {
            return Stream.of(jar + " is in the zip, not in the bill");
          }
          if (!shipped.containsKey(jar)) {
            return Stream.of(jar + " is in the bill, not in the zip");
          }
          return billed.get(jar).equals(shipped.get(jar))
              ? Stream.empty()
              : Stream.of(jar + " has other bytes in the zip than in the bill");
        });
  }
}
