package shelf.local.dynamodb;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;
import com.almworks.sqlite4java.SQLiteQueue;
import software.amazon.dynamodb.services.local.shared.access.LocalDBAccess;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;

/**
 * How SQLite keeps its promises on disk. A write-ahead log that is not flushed at each commit
 * survives the kill of the process whole; DynamoDB Local's own setting flushes several times a
 * write. A power cut may take the last writes, never a part of one.
 */
final class Journal {

  private final SQLiteQueue queue;

  Journal(LocalDBAccess access) {
    queue = (SQLiteQueue) Internals.get(Internals.field(SQLiteDBAccess.class, "queue"), access);
  }

  /**
   * @throws IllegalStateException if SQLite refuses
   */
  void writeAhead() {
    var job = queue.execute(new WriteAhead());
    job.complete();
    if (job.getError() != null) {
      throw new IllegalStateException("SQLite takes no write-ahead log", job.getError());
    }
  }

  /** DynamoDB Local does not wait for its database to be closed; till then it stays locked. */
  void awaitClosed() {
    try {
      queue.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class WriteAhead extends SQLiteJob<Void> {
    @Override
    protected Void job(SQLiteConnection connection) throws SQLiteException {
      connection.exec("PRAGMA journal_mode = WAL");
      connection.exec("PRAGMA synchronous = NORMAL");
      return null;
    }
  }
}
