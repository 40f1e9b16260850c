package shelf.aws;

import java.util.concurrent.atomic.AtomicBoolean;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import shelf.config.Config;
import software.amazon.awssdk.core.interceptor.Context.ModifyHttpRequest;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Keeps connections for the next call, except while a snapshot of the instance is still to be
 * taken: it would have them, and each restore would try on them what the other end has long closed.
 */
public final class LastingConnections implements ExecutionInterceptor, Resource {

  private final AtomicBoolean snapshotAhead;

  private LastingConnections(boolean snapshotAhead) {
    this.snapshotAhead = new AtomicBoolean(snapshotAhead);
  }

  /** Those of one client of the SDK, which keeps this. */
  public static LastingConnections of(Config config) {
    var connections = new LastingConnections(config.isSnapshotAhead());
    Core.getGlobalContext().register(connections);
    return connections;
  }

  @Override
  public SdkHttpRequest modifyHttpRequest(
      ModifyHttpRequest context, ExecutionAttributes attributes) {
    var request = context.httpRequest();
    return snapshotAhead.get()
        ? request.toBuilder().putHeader("Connection", "close").build()
        : request;
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    // There is nothing to close: each connection went with its call.
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    snapshotAhead.set(false);
  }
}
