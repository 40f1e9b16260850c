package shelf.local.measure;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * What a request cost.
 *
 * @param calls of DynamoDB
 * @param readUnits consumed
 * @param writeUnits consumed, transactions counted twice as AWS does
 * @param millis from the client's first byte to its last
 */
record Cost(double calls, double readUnits, double writeUnits, double millis) {

  static final Cost NONE = new Cost(0, 0, 0, 0);

  private static final Pattern TIMING =
      Pattern.compile("calls=(\\d+) rcu=([\\d.Ee-]+) wcu=([\\d.Ee-]+)");

  /**
   * @param serverTiming the header as our functions write it
   */
  static Cost of(String serverTiming, double millis) {
    var found = TIMING.matcher(serverTiming);
    if (!found.find()) {
      throw new IllegalStateException("No costs in the Server-Timing " + serverTiming);
    }
    return new Cost(number(found.group(1)), number(found.group(2)), number(found.group(3)), millis);
  }

  private static double number(String digits) {
    return Double.parseDouble(digits);
  }

  /** Each figure's median by itself. */
  static Cost median(List<Cost> costs) {
    return new Cost(
        median(costs, Cost::calls),
        median(costs, Cost::readUnits),
        median(costs, Cost::writeUnits),
        median(costs, Cost::millis));
  }

  private static double median(List<Cost> costs, ToDoubleFunction<Cost> figure) {
    var sorted = costs.stream().map(figure::applyAsDouble).sorted(Comparator.naturalOrder());
    return sorted.toList().get(costs.size() / 2);
  }

  Cost plus(Cost other) {
    return new Cost(
        calls + other.calls,
        readUnits + other.readUnits,
        writeUnits + other.writeUnits,
        millis + other.millis);
  }

  Cost minus(Cost other) {
    return plus(other.times(-1));
  }

  Cost times(double factor) {
    return new Cost(calls * factor, readUnits * factor, writeUnits * factor, millis * factor);
  }
}
