package shelf.images.bucket;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.aws.Credentials;
import shelf.aws.LastingConnections;
import shelf.aws.Retries;
import shelf.config.Config;
import shelf.table.Unavailable;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The bucket of images. Every method throws {@link Unavailable} when S3 does not answer. */
public final class Bucket {

  /** As many keys as one request to delete can name. */
  private static final int AT_ONCE = 1000;

  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration ANSWER = Duration.ofSeconds(10);

  /** It took too long; somebody else is at it just now; too many. */
  private static final Set<Integer> PASSING_STATUSES = Set.of(408, 409, 429);

  /** The same, and keys that are about to be changed for new ones: all under the status 400. */
  private static final Set<String> PASSING_CODES =
      Set.of("RequestTimeout", "ExpiredToken", "TokenRefreshRequired", "OperationAborted");

  private static final Logger LOG = LoggerFactory.getLogger(Bucket.class);

  private final S3Client client;
  private final String name;

  private Bucket(S3Client client, String name) {
    this.client = client;
    this.name = name;
  }

  public static Bucket connect(Config config) {
    var http = UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ANSWER);
    var builder =
        S3Client.builder()
            .region(Region.of(config.region()))
            .credentialsProvider(Credentials.of(config))
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .httpClientBuilder(http)
            .overrideConfiguration(o ->
                o.retryStrategy(Retries.few())
                    .addExecutionInterceptor(LastingConnections.of(config)));
    config.s3Endpoint().ifPresent(local -> builder.endpointOverride(local).forcePathStyle(true));
    return new Bucket(builder.build(), config.required("MEDIA_BUCKET"));
  }

  /**
   * Asks for an object that is not there, once, so that the first caller does not wait for what a
   * call loads. An outage now is not the end of the instance.
   */
  public Bucket rehearsed() {
    try (var none = client.getObject(get -> get.bucket(name).key("uploads/rehearsal"))) {
      none.abort();
    } catch (NoSuchKeyException e) {
      LOG.debug("S3 answers", e);
    } catch (SdkException | IOException e) {
      LOG.warn("S3 is unavailable at the start", e);
    }
    return this;
  }

  /**
   * An object, or the beginning of one.
   *
   * @param most bytes to read
   * @return empty if it is not there
   */
  public Optional<byte[]> read(String key, int most) {
    return call(() -> {
      try (var object = client.getObject(get -> get.bucket(name).key(key))) {
        var bytes = object.readNBytes(most);
        if (bytes.length < Math.min(most, object.response().contentLength())) {
          throw new Unavailable("S3 broke off in the middle of an object", null);
        }
        // What is left unread must not be drained first.
        object.abort();
        return Optional.of(bytes);
      } catch (NoSuchKeyException e) {
        return Optional.empty();
      } catch (IOException e) {
        throw new Unavailable("S3 did not answer: " + e.getMessage(), e);
      }
    });
  }

  /** Stores an object that never changes: its key is never used for another one. */
  public void putForever(String key, String contentType, byte[] bytes) {
    call(() ->
        client.putObject(
            put ->
                put.bucket(name)
                    .key(key)
                    .contentType(contentType)
                    .cacheControl("public, max-age=31536000, immutable"),
            RequestBody.fromBytes(bytes)));
  }

  /** Removes objects. One that is not there is as good as removed. */
  public void delete(Collection<String> keys) {
    keys.stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(this::deleteSome);
  }

  private void deleteSome(List<String> keys) {
    var objects = keys.stream().map(key -> ObjectIdentifier.builder().key(key).build()).toList();
    var errors =
        call(() ->
                client.deleteObjects(
                    delete -> delete.bucket(name).delete(all -> all.objects(objects).quiet(true))))
            .errors();
    if (!errors.isEmpty()) {
      throw new Unavailable("S3 left objects undeleted: " + errors.getFirst().code(), null);
    }
  }

  /** An object in a list. */
  public record Listed(String key, Instant lastModified) {}

  /**
   * Up to a thousand objects, in the order of their keys; none if there are no more.
   *
   * @param after the key behind which to go on; empty for the first
   */
  public List<Listed> list(String prefix, String after) {
    var behind = after.isEmpty() ? null : after;
    // A page may be empty, or shorter than others, and yet not be the last.
    return call(() ->
        client
            .listObjectsV2Paginator(list -> list.bucket(name).prefix(prefix).startAfter(behind))
            .stream()
            .map(page -> page.contents().stream().map(Bucket::listed).toList())
            .filter(page -> !page.isEmpty())
            .findFirst()
            .orElse(List.of()));
  }

  /** All objects of a folder, of which there are not many. */
  public List<Listed> listAll(String prefix) {
    return call(() ->
        client.listObjectsV2Paginator(list -> list.bucket(name).prefix(prefix)).contents().stream()
            .map(Bucket::listed)
            .toList());
  }

  private static Listed listed(S3Object object) {
    return new Listed(object.key(), object.lastModified());
  }

  private static <T> T call(Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw isOurMistake(e) ? e : new Unavailable("S3 did not answer: " + e.getMessage(), e);
    }
  }

  private static boolean isOurMistake(SdkException e) {
    return e instanceof S3Exception answer
        && answer.statusCode() >= 400
        && answer.statusCode() < 500
        && !answer.isThrottlingException()
        && !PASSING_STATUSES.contains(answer.statusCode())
        && !PASSING_CODES.contains(answer.awsErrorDetails().errorCode());
  }
}
