package shelf.local.dynamodb;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;
import com.almworks.sqlite4java.SQLiteQueue;
import java.util.List;

/** What SQLite is told that DynamoDB Local does not tell it. */
final class Preparation extends SQLiteJob<Void> {

  /**
   * A write-ahead log that is not flushed at each commit survives the kill of the process whole;
   * DynamoDB Local's own setting flushes several times a write. A power cut may take the last
   * writes, never a part of one.
   */
  private static final List<String> WRITE_AHEAD =
      List.of("PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL");

  /**
   * DynamoDB Local keeps the records of all streams in one table, and at each write to a table with
   * a stream, and at each read of a shard, it asks for the first record of that one.
   */
  private static final List<String> STREAM_INDEXES =
      List.of(
          "CREATE INDEX IF NOT EXISTS us_by_stream ON us(StreamID)",
          "CREATE INDEX IF NOT EXISTS us_by_shard ON us(ShardID)");

  private final List<String> statements;

  private Preparation(List<String> statements) {
    this.statements = statements;
  }

  /**
   * @throws IllegalStateException if SQLite refuses
   */
  static void forDisk(SQLiteQueue queue) {
    execute(queue, WRITE_AHEAD);
  }

  /**
   * @throws IllegalStateException if SQLite refuses
   */
  static void forStreams(SQLiteQueue queue) {
    execute(queue, STREAM_INDEXES);
  }

  private static void execute(SQLiteQueue queue, List<String> statements) {
    var job = queue.execute(new Preparation(statements));
    job.complete();
    if (job.getError() != null) {
      throw new IllegalStateException("SQLite refuses " + statements, job.getError());
    }
  }

  @Override
  protected Void job(SQLiteConnection connection) throws SQLiteException {
    for (var statement : statements) {
      connection.exec(statement);
    }
    return null;
  }
}
