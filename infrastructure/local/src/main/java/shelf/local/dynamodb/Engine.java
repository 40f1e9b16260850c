package shelf.local.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Logger;
import shelf.local.failure.StoreException;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;
import software.amazon.dynamodb.services.local.shared.access.client.LocalDynamoDbClient;

/** DynamoDB Local's own engine on SQLite, one store for all credentials and regions. */
final class Engine extends LocalDynamoDBRequestHandler {

  /** Held here, since the log manager forgets a logger, and its settings, that nobody holds. */
  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  static {
    // What goes wrong in SQLite also comes as an exception; the log prints it on the console.
    SQLITE.setUseParentHandlers(false);
  }

  private static final ListTablesRequest ANYTHING = ListTablesRequest.builder().limit(1).build();

  private final AmazonDynamoDBLocal database;
  private final CountedTransactions transactions;
  private final Journal journal;

  private Engine(Optional<Path> directory) {
    super(0, directory.isEmpty(), directory.map(Path::toString).orElse(null), true, false);
    database = Internals.database(this);
    var access = ((LocalDynamoDbClient) database.dynamoDbClient()).dbAccess;
    transactions = new CountedTransactions(access);
    journal = new Journal(access);
    if (directory.isPresent()) {
      journal.writeAhead();
    }
  }

  /** Opens the store, so that a broken one is found now and not at the first request. */
  static Engine open(Optional<Path> directory) {
    try {
      directory.ifPresent(Engine::create);
      var engine = new Engine(directory);
      engine.awaitCommit("local", "local");
      return engine;
    } catch (RuntimeException e) {
      throw new StoreException(
          "The tables in " + directory.orElseThrow(() -> e) + " are unusable", e);
    }
  }

  private static void create(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(
      String accessKey, String region, TransactWriteItemsRequest request) {
    var response = transactions.write(request);
    awaitCommit(accessKey, region);
    return response;
  }

  @Override
  public ExecuteTransactionResponse executeTransaction(
      String accessKey, String region, ExecuteTransactionRequest request) {
    var response = super.executeTransaction(accessKey, region, request);
    awaitCommit(accessKey, region);
    return response;
  }

  /**
   * DynamoDB Local answers a transaction once its COMMIT is queued, not once it is done, so a kill
   * could lose what was acknowledged. The queue is in order: a read behind it waits for it.
   */
  private void awaitCommit(String accessKey, String region) {
    listTables(accessKey, region, ANYTHING);
  }

  /** Closes the open shard of every stream, once its table is not being written to. */
  void rotateShards() {
    database.triggerShardRollovers();
  }

  @Override
  public void shutdown() {
    super.shutdown();
    journal.awaitClosed();
  }
}
