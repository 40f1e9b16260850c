package shelf.telemetry;

import java.util.Locale;

/**
 * What a request cost in DynamoDB.
 *
 * @param calls requests sent, retries of the SDK not counted
 * @param millis time spent waiting for them
 * @param readUnits consumed read capacity units
 * @param writeUnits consumed write capacity units
 */
public record Cost(long calls, double millis, double readUnits, double writeUnits) {

  /** As the {@code Server-Timing} header shows it. */
  public String serverTiming() {
    return String.format(
        Locale.ROOT,
        "dynamodb;dur=%.1f;desc=\"calls=%d rcu=%s wcu=%s\"",
        millis,
        calls,
        plain(readUnits),
        plain(writeUnits));
  }

  private static String plain(double units) {
    return units == Math.rint(units) ? String.valueOf((long) units) : String.valueOf(units);
  }
}
