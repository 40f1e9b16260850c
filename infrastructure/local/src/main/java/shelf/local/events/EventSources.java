package shelf.local.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import shelf.local.account.LocalCredentials;
import shelf.local.dynamodb.LocalDynamoDb;
import shelf.local.lambda.Invoker;
import shelf.local.s3.LocalS3;
import shelf.local.s3.ObjectEvent;
import shelf.local.template.Template;

/**
 * Everything that calls functions without a client waiting: streams of tables, objects of buckets
 * and schedules, as the functions' {@code Events} in the template say.
 */
public final class EventSources implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

  private final Wake wake = new Wake();

  /** Of the pumps, by table: a write to another would have them look for nothing. */
  private final Map<String, Wake> wakes = new HashMap<>();

  private final List<Thread> threads = new ArrayList<>();
  private final List<StreamPump> pumps = new ArrayList<>();
  private final Template template;
  private final Invoker lambda;
  private final Clock clock;
  private final Optional<Path> checkpoints;
  private final DeadLetters deadLetters;
  private final AsyncDelivery async;
  private final Scheduler scheduler;
  private final List<ObjectNotification> notifications;

  private EventSources(Template template, Invoker lambda, Optional<Path> checkpoints, Clock clock) {
    this.template = template;
    this.lambda = lambda;
    this.clock = clock;
    this.checkpoints = checkpoints;
    checkpoints.ifPresent(EventSources::create);
    deadLetters = new DeadLetters(checkpoints.map(EventSources::deadLetterFile), clock);
    async = new AsyncDelivery(lambda, deadLetters, wake);
    scheduler = new Scheduler(declaredSchedules(), async, clock, wake);
    notifications =
        declared("S3").map(event -> ObjectNotification.of(event, target(event))).toList();
  }

  /**
   * Starts to listen and to run. The tables and buckets must exist.
   *
   * @param lambda calls the functions
   * @param checkpoints the directory where it is kept how far each stream was read, with {@code
   *     dead-letters.jsonl} beside it; without one both are kept in memory
   * @param clock of the schedules and of the age of records
   * @throws IllegalArgumentException if an event source cannot be understood
   */
  public static EventSources start(
      Template template,
      LocalDynamoDb dynamoDb,
      LocalS3 s3,
      Invoker lambda,
      Optional<Path> checkpoints,
      Clock clock) {
    var sources = new EventSources(template, lambda, checkpoints, clock);
    sources
        .declared("DynamoDB")
        .filter(event -> event.properties().flag("Enabled", true))
        .forEach(event -> sources.listen(StreamMapping.of(event), dynamoDb));
    dynamoDb.onWrite(sources::written);
    s3.onObject(sources::tell);
    sources.start("schedules", sources.scheduler);
    return sources;
  }

  /**
   * Runs a schedule now, enabled or not; returns before the function has.
   *
   * @param name its Name, or as SAM names it: function id and event name
   * @throws java.util.NoSuchElementException if there is none; the message names those there are
   */
  public void runSchedule(String name) {
    scheduler.runNow(name);
  }

  /** Names of all schedules. */
  public List<String> schedules() {
    return scheduler.names();
  }

  /** What was given up since the start, oldest first. */
  public List<DeadLetter> deadLetters() {
    return deadLetters.all();
  }

  /**
   * Waits until every stream is read to its end.
   *
   * @return whether that was so in time
   */
  public boolean awaitIdle(Duration patience) throws InterruptedException {
    var end = clock.instant().plus(patience);
    while (!pumps.stream().allMatch(StreamPump::isIdle)) {
      if (wake.isStopped() || clock.instant().isAfter(end)) {
        return false;
      }
      wake.pause(LOOK_AGAIN);
    }
    return true;
  }

  /** Stops; what is under way is given two seconds, and comes again after the next start. */
  @Override
  public void close() {
    wake.stop();
    wakes.values().forEach(Wake::stop);
    threads.forEach(EventSources::end);
    async.close();
  }

  private static void end(Thread thread) {
    try {
      if (!thread.join(PATIENCE)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void written(Set<String> tables) {
    wakes.forEach((table, pumps) -> {
      if (tables.isEmpty() || tables.contains(table)) {
        pumps.call();
      }
    });
  }

  private void tell(ObjectEvent event) {
    notifications.stream()
        .filter(notification -> notification.concerns(event))
        .forEach(notification -> async.send(notification.target(), notification.event(event)));
  }

  private void listen(StreamMapping mapping, LocalDynamoDb dynamoDb) {
    var arn = streamArn(mapping, dynamoDb);
    var checkpoint =
        new Checkpoint(checkpoints.map(directory -> directory.resolve(mapping.id() + ".json")));
    var delivery = delivery(mapping, checkpoint);
    var pump =
        new StreamPump(
            new TableStream(dynamoDb.streams(), arn), inOurRegion(arn), checkpoint, delivery);
    if (checkpoint.isNew(arn) && !mapping.fromTheStart()) {
      pump.skipToTheEnd();
    }
    pumps.add(pump);
    start(mapping.id(), pump);
  }

  private BatchDelivery delivery(StreamMapping mapping, Checkpoint checkpoint) {
    return new BatchDelivery(
        mapping,
        functionArn(mapping.functionId()),
        lambda,
        deadLetters,
        clock,
        wakes.computeIfAbsent(mapping.table(), _ -> new Wake()),
        batch -> checkpoint.settled(batch.shardId(), batch.lastSequenceNumber()));
  }

  private static String streamArn(StreamMapping mapping, LocalDynamoDb dynamoDb) {
    var table = dynamoDb.client().describeTable(request -> request.tableName(mapping.table()));
    return Optional.ofNullable(table.table().latestStreamArn())
        .orElseThrow(() ->
            new IllegalArgumentException(
                "template.yaml: %s listens to table %s, which has no stream"
                    .formatted(mapping.functionId(), mapping.table())));
  }

  /** DynamoDB Local calls its region ddblocal. */
  private static String inOurRegion(String arn) {
    return arn.replace(":ddblocal:", ":" + LocalCredentials.REGION + ":");
  }

  private List<Schedule> declaredSchedules() {
    return Stream.of("ScheduleV2", "Schedule")
        .flatMap(this::declared)
        .map(event -> Schedule.of(event, target(event), clock.instant()))
        .toList();
  }

  private Stream<EventDeclaration> declared(String type) {
    return EventDeclaration.of(template, type).stream();
  }

  private AsyncDelivery.Target target(EventDeclaration event) {
    var id = event.function().id();
    return new AsyncDelivery.Target(id, functionArn(id), event.retries());
  }

  private String functionArn(String functionId) {
    return "arn:aws:lambda:%s:000000000000:function:%s"
        .formatted(LocalCredentials.REGION, template.physicalName(functionId));
  }

  private void start(String name, Runnable work) {
    threads.add(Thread.ofVirtual().name(name).start(work));
  }

  private static Path deadLetterFile(Path checkpoints) {
    return checkpoints.toAbsolutePath().resolveSibling("dead-letters.jsonl");
  }

  private static void create(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
