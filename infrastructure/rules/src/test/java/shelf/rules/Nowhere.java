package shelf.rules;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.random.RandomGenerator;
import shelf.config.Config;
import shelf.table.Backoff;
import shelf.table.DynamoDb;
import shelf.telemetry.Meter;

/** What a function is given to be looked at and never run: a store, a time and dice of no use. */
public final class Nowhere {
  public static final RandomGenerator NO_CHANCE = () -> 0;
  public static final Clock EPOCH = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "AWS_REGION", "eu-central-1",
          "AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:9",
          "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:9",
          "AWS_ENDPOINT_URL_SECRETS_MANAGER", "http://127.0.0.1:9",
          "VK_ENDPOINT", "http://127.0.0.1:9",
          "VK_SECRET_PREFIX", "none/",
          "AWS_ACCESS_KEY_ID", "none",
          "AWS_SECRET_ACCESS_KEY", "none",
          "MEDIA_BUCKET", "none");

  private Nowhere() {}

  public static Config config() {
    return Config.of(ENVIRONMENT);
  }

  public static DynamoDb dynamoDb() {
    return DynamoDb.connect(config(), new Meter(), new Backoff(NO_CHANCE));
  }
}
