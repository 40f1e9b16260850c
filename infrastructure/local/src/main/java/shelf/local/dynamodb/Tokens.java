package shelf.local.dynamodb;

import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteQueue;
import java.util.Optional;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;
import software.amazon.dynamodb.services.local.shared.access.sqlite.AmazonDynamoDBOfflineSQLiteJob;

/** The client request tokens of the last ten minutes' transactions, in DynamoDB Local's table. */
record Tokens(SQLiteQueue queue) {

  private static final String NOW = "strftime('%s', 'now') * 1000";

  /** The signature of the transaction that was done under this token. */
  Optional<byte[]> signature(String token) {
    return queue.execute(new Find(token)).get();
  }

  void keep(String token, byte[] signature) {
    queue.execute(new Keep(token, signature)).get();
  }

  private static final class Find extends AmazonDynamoDBOfflineSQLiteJob<Optional<byte[]>> {

    private static final String SQL =
        "SELECT TransactionSignature FROM tr WHERE TransactionId = ? AND CreationDateTime >= "
            + NOW
            + " - ?";

    private final String token;

    Find(String token) {
      this.token = token;
    }

    @Override
    protected Optional<byte[]> doWork() throws SQLiteException {
      var found =
          getPreparedStatement(SQL)
              .bind(1, token)
              .bind(2, AmazonDynamoDBLocal.TRANSACTION_CLIENT_TOKEN_SURVIVAL_DURATION);
      return found.step() ? Optional.of(found.columnBlob(0)) : Optional.empty();
    }
  }

  private static final class Keep extends AmazonDynamoDBOfflineSQLiteJob<Void> {

    /** A token that has expired may still be there. */
    private static final String SQL =
        "INSERT OR REPLACE INTO tr(TransactionId, TransactionSignature, CreationDateTime)"
            + " VALUES (?, ?, "
            + NOW
            + ")";

    private final String token;
    private final byte[] signature;

    Keep(String token, byte[] signature) {
      this.token = token;
      this.signature = signature;
    }

    @Override
    protected Void doWork() throws SQLiteException {
      getPreparedStatement(SQL).bind(1, token).bind(2, signature).step();
      return null;
    }
  }
}
