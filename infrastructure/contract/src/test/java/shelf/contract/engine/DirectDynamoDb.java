package shelf.contract.engine;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Map;
import shelf.config.Config;
import shelf.local.account.LocalCredentials;
import shelf.table.Backoff;
import shelf.table.DynamoDb;
import shelf.telemetry.Meter;

/** The tables of an embedded AWS, past every function. */
public final class DirectDynamoDb {

  private DirectDynamoDb() {}

  public static DynamoDb at(URI endpoint) {
    return at(endpoint, new Meter());
  }

  /** One whose calls are counted. */
  public static DynamoDb at(URI endpoint, Meter meter) {
    var environment =
        Map.of(
            "AWS_REGION", LocalCredentials.REGION,
            "AWS_ENDPOINT_URL_DYNAMODB", endpoint.toString(),
            "AWS_ACCESS_KEY_ID", LocalCredentials.ACCESS_KEY,
            "AWS_SECRET_ACCESS_KEY", LocalCredentials.SECRET_KEY);
    return DynamoDb.connect(Config.of(environment), meter, new Backoff(new SecureRandom()));
  }
}
