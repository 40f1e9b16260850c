package shelf.local.dynamodb;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;
import com.almworks.sqlite4java.SQLiteQueue;
import java.io.File;
import java.util.function.Supplier;

/**
 * The one thread that may use the SQLite connection. Other threads queue their jobs; the thread's
 * own jobs run at once, so that a whole request can be a job made of jobs.
 */
final class SqliteThread extends SQLiteQueue {

  /**
   * @param file null for a database in memory
   */
  SqliteThread(File file) {
    super(file);
  }

  @Override
  public <T, J extends SQLiteJob<T>> J execute(J job) {
    if (!isDatabaseThread()) {
      return super.execute(job);
    }
    executeNow(job);
    return job;
  }

  private void executeNow(SQLiteJob<?> job) {
    try {
      executeJob(job);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("SQLite did not run " + job, e);
    }
  }

  /** Runs {@code work} on this thread as one SQLite transaction, and waits for its commit. */
  <T> T transaction(Supplier<T> work) {
    return execute(new Transaction<>(work)).outcome();
  }

  /** Takes back what the running transaction has done so far. */
  void undo() {
    execute(new Undo());
  }

  /** Waits until a database that is being closed is closed; till then its file stays locked. */
  void awaitClosed() {
    try {
      join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Undo extends SQLiteJob<Void> {
    @Override
    protected Void job(SQLiteConnection connection) throws SQLiteException {
      connection.exec("ROLLBACK");
      connection.exec("BEGIN");
      return null;
    }
  }
}
