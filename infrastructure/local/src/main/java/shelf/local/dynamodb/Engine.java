package shelf.local.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.logging.Logger;
import shelf.local.failure.StoreException;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;
import software.amazon.dynamodb.services.local.shared.access.LocalDBClient;
import software.amazon.dynamodb.services.local.shared.jobs.JobsRegister;

/** DynamoDB Local's own engine on SQLite, one store for all credentials and regions. */
final class Engine extends LocalDynamoDBRequestHandler {

  /** Held here, since the log manager forgets a logger, and its settings, that nobody holds. */
  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  static {
    // What goes wrong in SQLite also comes as an exception; the log prints it on the console.
    SQLITE.setUseParentHandlers(false);
  }

  private static final ListTablesRequest ANYTHING = ListTablesRequest.builder().limit(1).build();

  private final Database database;
  private final AmazonDynamoDBLocal library;
  private final CountedTransactions transactions;

  private Engine(Optional<Path> directory) {
    super(0, directory.isEmpty(), directory.map(Path::toString).orElse(null), true, false);
    database =
        directory
            .map(path -> path.resolve("shared-local-instance.db"))
            .map(Database::onDisk)
            .orElseGet(Database::inMemory);
    library =
        new LocalDBClient(database, new JobsRegister(Executors.newFixedThreadPool(10), false));
    Internals.setDatabase(this, library);
    transactions = new CountedTransactions(database);
  }

  /** Opens the store, so that a broken one is found now and not at the first request. */
  static Engine open(Optional<Path> directory) {
    try {
      directory.ifPresent(Engine::create);
      var engine = new Engine(directory);
      engine.listTables("local", "local", ANYTHING);
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
  public GetItemResponse getItem(String key, String region, GetItemRequest request) {
    return database.request(() -> super.getItem(key, region, request));
  }

  @Override
  public BatchGetItemResponse batchGetItem(String key, String region, BatchGetItemRequest request) {
    return database.request(() -> super.batchGetItem(key, region, request));
  }

  @Override
  public TransactGetItemsResponse transactGetItems(
      String key, String region, TransactGetItemsRequest request) {
    return database.request(() -> super.transactGetItems(key, region, request));
  }

  @Override
  public QueryResponse query(String key, String region, QueryRequest request) {
    return database.request(() -> super.query(key, region, request));
  }

  @Override
  public ScanResponse scan(String key, String region, ScanRequest request) {
    return database.request(() -> super.scan(key, region, request));
  }

  @Override
  public PutItemResponse putItem(String key, String region, PutItemRequest request) {
    return database.request(() -> super.putItem(key, region, request));
  }

  @Override
  public UpdateItemResponse updateItem(String key, String region, UpdateItemRequest request) {
    return database.request(() -> super.updateItem(key, region, request));
  }

  @Override
  public DeleteItemResponse deleteItem(String key, String region, DeleteItemRequest request) {
    return database.request(() -> super.deleteItem(key, region, request));
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(
      String key, String region, BatchWriteItemRequest request) {
    return database.request(() -> super.batchWriteItem(key, region, request));
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(
      String key, String region, TransactWriteItemsRequest request) {
    return database.request(() -> transactions.write(request));
  }

  @Override
  public ExecuteStatementResponse executeStatement(
      String key, String region, ExecuteStatementRequest request) {
    return database.request(() -> super.executeStatement(key, region, request));
  }

  @Override
  public BatchExecuteStatementResponse batchExecuteStatement(
      String key, String region, BatchExecuteStatementRequest request) {
    return database.request(() -> super.batchExecuteStatement(key, region, request));
  }

  @Override
  public ExecuteTransactionResponse executeTransaction(
      String key, String region, ExecuteTransactionRequest request) {
    return database.request(() -> super.executeTransaction(key, region, request));
  }

  /** Closes the open shard of every stream, once its table is not being written to. */
  void rotateShards() {
    library.triggerShardRollovers();
  }

  @Override
  public void shutdown() {
    super.shutdown();
    database.awaitClosed();
  }
}
