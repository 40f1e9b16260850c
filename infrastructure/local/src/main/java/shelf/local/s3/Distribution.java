package shelf.local.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.shaded.org.eclipse.jetty.http.HttpField;
import org.gaul.shaded.org.eclipse.jetty.http.HttpFields;
import org.gaul.shaded.org.eclipse.jetty.server.Handler;
import org.gaul.shaded.org.eclipse.jetty.server.Request;
import org.gaul.shaded.org.eclipse.jetty.server.Response;
import org.gaul.shaded.org.eclipse.jetty.util.Callback;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * Stands in for CloudFront, in front of S3Proxy: reads objects for whoever knows their keys. As
 * there, it may read images only and list nothing, so that what is not there looks like what may
 * not be read: 403.
 */
final class Distribution extends Handler.Wrapper {

  static final String PATH = "/_distribution";

  /**
   * What the bucket's policy opens. Our keys have no other letters; a name that starts with a dot
   * would be a way out of the folder, where objects are files.
   */
  private static final Pattern OPEN =
      Pattern.compile("(?:products|car_models)(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+");

  private static final Set<String> METHODS = Set.of("GET", "HEAD");
  private static final byte[] DENIED =
      "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>".getBytes(UTF_8);

  private final BlobStore store;
  private volatile Optional<String> bucket = Optional.empty();

  Distribution(Handler handler, BlobStore store) {
    super(handler);
    this.store = store;
  }

  /** From now on, it reads from this bucket. */
  void serve(String name) {
    bucket = Optional.of(name);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    // The raw path: what a client encoded or climbed through is no key of ours.
    var path = request.getHttpURI().getPath();
    if (path == null || !path.startsWith(PATH + "/")) {
      return super.handle(request, response, callback);
    }
    if (request.getHeaders().contains("Origin")) {
      response.getHeaders().put("Access-Control-Allow-Origin", "*");
    }
    var key = path.substring(PATH.length() + 1);
    try (var object = METHODS.contains(request.getMethod()) ? open(key) : new Found()) {
      answer(request, object, response, callback);
    }
    return true;
  }

  /** An object that is read from, or none. */
  private record Found(Optional<ResponseInputStream<GetObjectResponse>> stream)
      implements AutoCloseable {

    Found() {
      this(Optional.empty());
    }

    @Override
    public void close() throws IOException {
      if (stream.isPresent()) {
        stream.get().close();
      }
    }
  }

  private Found open(String key) {
    return new Found(bucket.filter(_ -> OPEN.matcher(key).matches()).flatMap(it -> read(it, key)));
  }

  private Optional<ResponseInputStream<GetObjectResponse>> read(String from, String key) {
    try {
      return Optional.ofNullable(store.getBlob(from, key));
    } catch (AwsServiceException e) {
      if (e.statusCode() == 404) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static void answer(Request request, Found object, Response response, Callback callback)
      throws IOException {
    if (object.stream().isEmpty()) {
      response.setStatus(403);
      response.getHeaders().put("Content-Type", "application/xml");
      write(DENIED, response, callback);
      return;
    }
    var stream = object.stream().get();
    var eTag = describe(stream.response(), response);
    if (isKnown(eTag, request.getHeaders())) {
      response.setStatus(304);
      callback.succeeded();
    } else if ("HEAD".equals(request.getMethod())) {
      response.getHeaders().put("Content-Length", stream.response().contentLength());
      callback.succeeded();
    } else {
      write(stream.readAllBytes(), response, callback);
    }
  }

  private static void write(byte[] body, Response response, Callback callback) {
    response.getHeaders().put("Content-Length", body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  /** Answers the ETag, with its quotes. */
  private static String describe(GetObjectResponse object, Response response) {
    var eTag = "\"" + object.eTag().replace("\"", "") + "\"";
    var headers = response.getHeaders();
    headers.put("ETag", eTag);
    headers.put("Content-Type", object.contentType());
    Optional.ofNullable(object.cacheControl()).ifPresent(it -> headers.put("Cache-Control", it));
    return eTag;
  }

  private static boolean isKnown(String eTag, HttpFields headers) {
    return headers.getFields("If-None-Match").stream()
        .map(HttpField::getValue)
        .flatMap(value -> Stream.of(value.split(",")))
        .map(value -> value.strip().replaceFirst("^W/", ""))
        .anyMatch(Set.of(eTag, "*")::contains);
  }
}
