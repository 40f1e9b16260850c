package shelf.local.dynamodb;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import java.util.function.Supplier;
import software.amazon.dynamodb.services.local.shared.access.sqlite.AmazonDynamoDBOfflineSQLiteJob;

/** A job that begins and ends one SQLite transaction around all the jobs it is made of. */
final class Transaction<T> extends AmazonDynamoDBOfflineSQLiteJob<T> {

  private final Supplier<T> work;
  private RuntimeException failure;

  Transaction(Supplier<T> work) {
    this.work = work;
  }

  @Override
  protected T job(SQLiteConnection connection) throws SQLiteException {
    connection.exec("BEGIN");
    manualTransactionsEnabled.set(true);
    try {
      var result = doWork();
      connection.exec("COMMIT");
      return result;
    } catch (RuntimeException e) {
      failure = e;
      return null;
    } finally {
      manualTransactionsEnabled.set(false);
      if (!connection.getAutoCommit()) {
        connection.exec("ROLLBACK");
      }
    }
  }

  @Override
  protected T doWork() {
    return work.get();
  }

  /** What the work returned or threw; {@link #get()} alone would blur what it threw. */
  T outcome() {
    var result = get();
    if (failure != null) {
      throw failure;
    }
    return result;
  }
}
