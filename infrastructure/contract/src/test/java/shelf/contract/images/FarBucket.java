package shelf.contract.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import shelf.local.lambda.Code;
import shelf.local.lambda.FunctionFailedException;
import shelf.local.lambda.Lambda;
import shelf.local.lambda.Storage;
import shelf.local.template.Template;

/** The functions of the quiet studio once more, at the other end of lines that can be cut. */
final class FarBucket {

  private static final class Shared {

    private static final FarBucket BUCKET = new FarBucket();
  }

  private final Relay relay;
  private final Relay tables;
  private final Lambda lambda;

  private FarBucket() {
    var aws = Studio.quiet().aws();
    relay = new Relay(aws.s3());
    tables = new Relay(aws.dynamoDb());
    lambda = lambda(Bucket.environment(tables.url(), relay.url()));
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop the far functions"));
  }

  private static Lambda lambda(Map<String, String> environment) {
    var parameters =
        Map.of(
            "JwtIssuer", "https://issuer.example/",
            "JwtAudience", "shelf",
            "AllowedOrigins", "*",
            "MediaBucketName", Bucket.NAME,
            "MediaPublicBaseUrl", "presigned");
    var code = Code.load(Template.read(QuietTemplate.FILE, parameters));
    return new Lambda(code, storage(), environment, Clock.systemUTC());
  }

  /** Starts another instance, with other stores. */
  static void start(Map<String, String> environment) throws FunctionFailedException {
    try (var other = lambda(environment)) {
      other.warmUp("ImagesFunction");
    }
  }

  private static Storage storage() {
    try {
      return new Storage(Files.createTempDirectory("far-logs"), Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void close() {
    lambda.close();
    relay.close();
    tables.close();
  }

  /** With lines that hold. */
  static FarBucket healed() {
    Shared.BUCKET.heal();
    return Shared.BUCKET;
  }

  void heal() {
    relay.heal();
    tables.heal();
  }

  /**
   * Lets the functions do nothing any more, in the middle of what they do: as if they were killed.
   *
   * @param pieces of requests and answers that pass until then
   */
  void killAfter(int pieces) {
    var left = new AtomicInteger(pieces);
    relay.cutAfter(left);
    tables.cutAfter(left);
  }

  /** Starts another instance. */
  void start() throws FunctionFailedException {
    lambda.warmUp("ImagesFunction");
  }

  /** The line to the bucket. */
  Relay relay() {
    return relay;
  }

  Functions functions() {
    return new Functions(lambda);
  }
}
