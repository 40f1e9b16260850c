package shelf.local.s3;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import shelf.local.account.LocalCredentials;
import shelf.local.elsewhere.Elsewhere;
import shelf.local.iam.Caller;
import shelf.local.iam.Permissions;
import shelf.local.template.Resource;

/**
 * S3 on a free port of 127.0.0.1: S3Proxy, with path-style addresses. Requests must be signed
 * (Signature 4) with {@link LocalCredentials}; pre-signed URLs work as in AWS, as long as whoever
 * signed them may do what they ask for.
 */
public final class LocalS3 implements AutoCloseable {

  private final ObservedStore store;
  private final Permissions permissions;
  private final S3Proxy proxy;
  private final CrossOrigin crossOrigin;
  private final RequestCounter counter;
  private final Distribution distribution;

  private LocalS3(ObservedStore store, Permissions permissions) {
    this.store = store;
    this.permissions = permissions;
    proxy =
        S3Proxy.builder()
            .blobStore(store)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(
                AuthenticationType.AWS_V4, LocalCredentials.ACCESS_KEY, LocalCredentials.SECRET_KEY)
            .stopTimeout(0)
            .build();
    proxy.setBlobStoreLocator((accessKey, _, _) -> grant(accessKey).orElse(null));
    var server = Listener.of(proxy);
    crossOrigin = new CrossOrigin(new WholeRequests(server.getHandler()));
    counter = new RequestCounter(crossOrigin);
    distribution = new Distribution(counter, store);
    server.setHandler(distribution);
  }

  /** With what a request must be signed, and what it may use; empty if nobody has that key. */
  private Optional<AccessGrant> grant(String accessKey) {
    return Optional.ofNullable(accessKey)
        .flatMap(permissions::caller)
        .map(caller -> new AccessGrant(LocalCredentials.SECRET_KEY, of(caller)));
  }

  private BlobStore of(Caller caller) {
    return caller.isAdministrator() ? store : new FunctionStore(store, new Gate(caller));
  }

  /**
   * Starts listening.
   *
   * @param directory where the objects live; without one they live in memory
   * @param permissions who calls, and what callers may do
   * @param elsewhere another AWS that has the objects
   * @throws shelf.local.failure.StoreException if the directory cannot be used
   */
  public static LocalS3 start(
      Optional<Path> directory, Permissions permissions, Optional<Elsewhere> elsewhere) {
    var objects = elsewhere.map(Stores::of).orElseGet(() -> Stores.open(directory));
    var s3 = new LocalS3(new ObservedStore(objects), permissions);
    try {
      s3.proxy.start();
      return s3;
    } catch (Exception e) {
      throw new IllegalStateException("S3 did not start", e);
    }
  }

  /** With objects of its own. */
  public static LocalS3 start(Optional<Path> directory, Permissions permissions) {
    return start(directory, permissions, Optional.empty());
  }

  /** For {@code AWS_ENDPOINT_URL_S3} and {@code --endpoint-url}. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + proxy.getPort());
  }

  /**
   * Where images can be read without a signature, as in AWS from CloudFront: a key goes behind it,
   * with a slash between. Only GET and HEAD, only what is in the folders {@code products} and
   * {@code car_models} of the template's first bucket.
   */
  public URI distribution() {
    return endpoint().resolve(Distribution.PATH);
  }

  /**
   * Creates the buckets that are not there yet and takes over their CORS rules.
   *
   * @param buckets resources of type {@code AWS::S3::Bucket}
   * @param physicalName of a logical id
   */
  public void createBuckets(List<Resource> buckets, UnaryOperator<String> physicalName) {
    buckets.forEach(bucket -> create(physicalName.apply(bucket.id()), bucket));
    buckets.stream()
        .findFirst()
        .ifPresent(bucket -> distribution.serve(physicalName.apply(bucket.id())));
  }

  private void create(String name, Resource bucket) {
    if (!store.containerExists(name)) {
      store.createContainer(name);
    }
    crossOrigin.rules(name, CorsRule.of(bucket.properties()));
  }

  /** Has every object that is created or removed reported, after the fact; it must be quick. */
  public void onObject(Consumer<ObjectEvent> listener) {
    store.listen(listener);
  }

  /** What it was asked so far; what the distribution was asked is not in it. */
  public S3Requests requests() {
    return counter.counted();
  }

  @Override
  public void close() {
    try {
      proxy.stop();
      store.close();
    } catch (Exception e) {
      throw new IllegalStateException("S3 did not stop", e);
    }
  }
}
