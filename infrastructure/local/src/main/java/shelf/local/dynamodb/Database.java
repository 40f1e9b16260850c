package shelf.local.dynamodb;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import software.amazon.dynamodb.services.local.shared.access.TableInfo;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;

/**
 * DynamoDB Local's access to SQLite, with whole requests as single jobs.
 *
 * <p>DynamoDB Local hands each look-up and each write of a request to SQLite's thread by itself, as
 * a transaction of its own, and looks its table up before each. Here a request that reads or writes
 * items runs on SQLite's thread from its first look-up to its commit: one hand-over, one
 * transaction, one look at the table. What defines tables runs where it always did.
 */
final class Database extends SQLiteDBAccess {

  static {
    SchemaMemory.install();
  }

  private final SqliteThread thread;
  private final Tokens tokens;

  /** Held for reading by requests for items, for writing by whoever alters or tidies tables. */
  private final ReentrantReadWriteLock definitions = new ReentrantReadWriteLock();

  /** The tables that the running request has looked up; only SQLite's thread comes here. */
  private final Map<String, TableInfo> lookedUp = new HashMap<>();

  private Database(File file) {
    super(file);
    stopLibrarysThread();
    thread = new SqliteThread(file);
    tokens = new Tokens(thread);
    queue = thread.start();
    Internals.initializeMetadataTables(this);
    Preparation.forStreams(thread);
  }

  static Database inMemory() {
    return new Database(null);
  }

  static Database onDisk(Path file) {
    var database = new Database(file.toFile());
    Preparation.forDisk(database.thread);
    return database;
  }

  private void stopLibrarysThread() {
    try {
      queue.stop(true).join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Runs a request for items on SQLite's thread, as one transaction.
   *
   * @return what the request answers, once that is committed
   */
  <T> T request(Supplier<T> request) {
    var answer = new AtomicReference<T>();
    new ReadLockWithTimeout(definitions, LOCK_WAIT_TIMEOUT_IN_SECONDS) {
      @Override
      public void criticalSection() {
        answer.set(thread.transaction(() -> fresh(request)));
      }
    }.execute();
    return answer.get();
  }

  private <T> T fresh(Supplier<T> request) {
    lookedUp.clear();
    return request.get();
  }

  @Override
  public TableInfo getTableInfo(String table) {
    return thread.isDatabaseThread()
        ? lookedUp.computeIfAbsent(table, super::getTableInfo)
        : super.getTableInfo(table);
  }

  /** Requests for items run one after the other: they need no locks against each other. */
  @Override
  public ReentrantReadWriteLock getLockForTable(String table) {
    return thread.isDatabaseThread() ? new ReentrantReadWriteLock() : definitions;
  }

  /** The transaction has begun already: each request is one. */
  @Override
  public byte[] beginTransaction(String token) {
    return tokens.signature(token).orElse(null);
  }

  @Override
  public void commitTransaction(String token, byte[] signature) {
    tokens.keep(token, signature);
  }

  @Override
  public void rollbackTransaction() {
    thread.undo();
  }

  void awaitClosed() {
    thread.awaitClosed();
  }
}
