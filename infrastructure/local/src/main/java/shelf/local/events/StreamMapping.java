package shelf.local.events;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An event source mapping from a table's stream to a function, with Lambda's defaults.
 *
 * @param id names the checkpoint
 * @param lanes how many batches of a shard are under way at a time: the ParallelizationFactor
 * @param retries how often a failed batch is tried again; empty: until its records expire
 * @param maximumAge of a record; empty: until it expires
 */
record StreamMapping(
    String id,
    String functionId,
    String table,
    boolean fromTheStart,
    int batchSize,
    int lanes,
    Duration window,
    Optional<Integer> retries,
    Optional<Duration> maximumAge,
    boolean bisects,
    boolean reportsFailures,
    EventFilter filter) {

  private static final Pattern TABLE_OF_STREAM = Pattern.compile(":table/([^/]+)");

  static StreamMapping of(EventDeclaration event) {
    var properties = event.properties();
    return new StreamMapping(
        event.id(),
        event.function().id(),
        table(properties.required("Stream")),
        properties.required("StartingPosition").equals("TRIM_HORIZON"),
        properties.number("BatchSize", 100),
        properties.number("ParallelizationFactor", 1),
        Duration.ofSeconds(properties.number("MaximumBatchingWindowInSeconds", 0)),
        bound(properties, "MaximumRetryAttempts"),
        bound(properties, "MaximumRecordAgeInSeconds").map(Duration::ofSeconds),
        properties.flag("BisectBatchOnFunctionError", false),
        properties.list("FunctionResponseTypes").contains("ReportBatchItemFailures"),
        EventFilter.of(properties.map("FilterCriteria")));
  }

  /** How many records of a shard can be under way. */
  int mostAtOnce() {
    return batchSize * lanes;
  }

  /** -1 is Lambda's word for no bound. */
  private static Optional<Integer> bound(Properties properties, String name) {
    return Optional.of(properties.number(name, -1)).filter(bound -> bound >= 0);
  }

  private static String table(String streamArn) {
    var matcher = TABLE_OF_STREAM.matcher(streamArn);
    if (!matcher.find()) {
      throw new IllegalArgumentException("template.yaml: not the stream of a table: " + streamArn);
    }
    return matcher.group(1);
  }
}
