package shelf.local.dynamodb;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import shelf.local.elsewhere.Relay;
import shelf.local.failure.StoreException;
import shelf.local.iam.Permissions;
import shelf.local.template.Resource;
import shelf.local.wire.Loopback;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * DynamoDB on a free port of 127.0.0.1: DynamoDB Local, with faults on demand. All callers see the
 * same tables, as far as they have permission.
 */
public final class LocalDynamoDb implements AutoCloseable {

  private final Faults faults = new Faults();
  private final KeySchemas keys = new KeySchemas();
  private final List<Consumer<Set<String>>> listeners = new CopyOnWriteArrayList<>();
  private final Optional<Path> directory;
  private final Engine engine;
  private final Endpoint handler;
  private final Loopback server;
  private final Clients clients;

  private LocalDynamoDb(Optional<Path> directory, Permissions permissions, Optional<Relay> relay) {
    this.directory = directory;
    engine = Engine.open(directory);
    var guard = new Guard(permissions, new Accesses(keys));
    handler = Endpoint.of(engine, relay, guard, faults, this::written);
    server = Loopback.start("DynamoDB Local", handler);
    clients = Clients.of(endpoint());
  }

  /**
   * Starts listening.
   *
   * @param directory where the tables live; without one they live in memory
   * @param permissions who calls, and what callers may do
   * @param relay another AWS that has the tables; ours are idle then
   * @throws StoreException if the directory or the data in it cannot be used
   */
  public static LocalDynamoDb start(
      Optional<Path> directory, Permissions permissions, Optional<Relay> relay) {
    return new LocalDynamoDb(directory, permissions, relay);
  }

  /** With tables of its own. */
  public static LocalDynamoDb start(Optional<Path> directory, Permissions permissions) {
    return start(directory, permissions, Optional.empty());
  }

  /** For {@code AWS_ENDPOINT_URL_DYNAMODB} and {@code --endpoint-url}. */
  public URI endpoint() {
    return server.url();
  }

  /**
   * Creates the tables that are not there yet; those that are keep their data and get what the
   * template has added (indexes, a stream, a time to live).
   *
   * @param tables resources of type {@code AWS::DynamoDB::Table}
   * @param physicalName of a logical id
   * @throws StoreException if a table has other keys than the template says
   */
  public void createTables(List<Resource> tables, UnaryOperator<String> physicalName) {
    var creation = new Tables(clients.tables(), directory);
    for (var table : tables) {
      var definition = new TableDefinition(physicalName.apply(table.id()), table.properties());
      creation.bringAbout(definition);
      keys.add(definition);
    }
  }

  /** The faults this endpoint produces. */
  public Faults faults() {
    return faults;
  }

  /**
   * Has somebody told after each successful write, before its answer, which tables it named; of
   * PartiQL that is none. It must be quick.
   */
  public void onWrite(Consumer<Set<String>> listener) {
    listeners.add(listener);
  }

  /** Has every stream go on in a new shard, as DynamoDB does about every four hours. */
  public void rotateShards() {
    engine.rotateShards();
  }

  /** A client of this endpoint; closed with it. */
  public DynamoDbClient client() {
    return clients.tables();
  }

  /** A client of this endpoint's streams; closed with it. */
  public DynamoDbStreamsClient streams() {
    return clients.streams();
  }

  @Override
  public void close() {
    clients.close();
    server.close();
    handler.close();
  }

  private void written(Set<String> tables) {
    listeners.forEach(listener -> listener.accept(tables));
  }
}
