package shelf.fxsync.fetch;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Collects an answer up to a size; of a larger one it keeps nothing and hears no more. The JDK's
 * own limit ends like any broken connection, which is worth another try; this is not.
 */
final class CappedBody implements BodySubscriber<Optional<byte[]>> {

  private final int most;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<Optional<byte[]>> body = new CompletableFuture<>();
  private final AtomicReference<Subscription> subscription = new AtomicReference<>();

  private CappedBody(int most) {
    this.most = most;
  }

  static BodyHandler<Optional<byte[]>> of(int most) {
    return info -> new CappedBody(most);
  }

  @Override
  public CompletionStage<Optional<byte[]>> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription.set(given);
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    buffers.forEach(this::take);
  }

  private void take(ByteBuffer buffer) {
    if (bytes.size() + buffer.remaining() > most) {
      subscription.get().cancel();
      body.complete(Optional.empty());
    } else if (!body.isDone()) {
      var chunk = new byte[buffer.remaining()];
      buffer.get(chunk);
      bytes.writeBytes(chunk);
    }
  }

  @Override
  public void onError(Throwable broken) {
    body.completeExceptionally(broken);
  }

  @Override
  public void onComplete() {
    body.complete(Optional.of(bytes.toByteArray()));
  }
}
