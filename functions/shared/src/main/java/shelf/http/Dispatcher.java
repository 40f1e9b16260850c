package shelf.http;

import com.amazonaws.serverless.proxy.model.HttpApiV2ProxyRequest;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.table.RehearsedWrite;
import shelf.table.Unavailable;

/** Finds the route, asks who calls, and turns whatever happens into an answer. */
final class Dispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  static final String SCOPE = "catalog.admin";
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final Routes routes;
  private final CatchAll catchAll;
  private final Telemetry telemetry;

  Dispatcher(Routes routes, Telemetry telemetry) {
    this.routes = routes;
    this.catchAll = new CatchAll(routes);
    this.telemetry = telemetry;
  }

  void rehearse(Runnable play) {
    telemetry.rehearse(play);
  }

  Written dispatch(HttpApiV2ProxyRequest event, LambdaLogger log) {
    var request = Request.of(event, routes::errors);
    var measured = telemetry.start(request);
    var answer = uncached(request, conditional(request, answer(request)));
    var written = write(request, answer);
    return written.with(measured.finish(written.status(), log));
  }

  /** An answer that cannot be written is our fault like any other. */
  private static Written write(Request request, Answer answer) {
    try {
      return Written.of(answer);
    } catch (Problem e) {
      return Written.of(e.answer());
    } catch (RuntimeException e) {
      LOG.error("request {}: the answer cannot be written", request.id(), e);
      return Written.of(broken(request));
    }
  }

  /** What only admins may see, and a GET that deletes, must not lie in anybody's cache. */
  private Answer uncached(Request request, Answer answer) {
    boolean admin = routes.find(request.routeKey()).filter(Route::admin).isPresent();
    return admin ? answer.with("Cache-Control", "no-store") : answer;
  }

  private static Answer conditional(Request request, Answer answer) {
    var tag = Optional.ofNullable(answer.headers().get("ETag"));
    boolean unchanged = request.method().equals("GET") && answer.status() == 200;
    return unchanged && ETag.notModified(request, tag) ? notModified(answer) : answer;
  }

  /** With the headers that a cache keeps (RFC 9110, 15.4.5). */
  private static Answer notModified(Answer answer) {
    var kept = new LinkedHashMap<>(answer.headers());
    kept.keySet().retainAll(Set.of("ETag", "Cache-Control"));
    return new Answer(304, kept, Optional.empty());
  }

  private Answer answer(Request request) {
    try {
      return route(request);
    } catch (Problem e) {
      return e.answer();
    } catch (MalformedTextException e) {
      return request.errors().faulty(List.of(malformed(request, e))).answer();
    } catch (RehearsedWrite e) {
      return Problem.unavailable(RETRY_AFTER).answer();
    } catch (Unavailable e) {
      LOG.warn("request {}: the store is unavailable", request.id(), e);
      return Problem.unavailable(RETRY_AFTER).answer();
    } catch (RuntimeException e) {
      LOG.error("request {}: failed", request.id(), e);
      return broken(request);
    }
  }

  private static Fault malformed(Request request, MalformedTextException e) {
    var msg = "The request is malformed: " + e.getMessage();
    return new Fault("malformed", List.of("path"), msg, request.rawPath());
  }

  private Answer route(Request request) {
    var route = routes.find(request.routeKey());
    if (route.isEmpty()) {
      return catchAll.handle(request);
    }
    // API Gateway has checked this already. A route must not become public by a slip in a template.
    if (route.get().admin() && !request.caller().scopes().contains(SCOPE)) {
      throw Problem.of(403, "Forbidden");
    }
    return route.get().handler().handle(request);
  }

  private static Answer broken(Request request) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("detail", "Internal Server Error");
    body.put("request_id", request.id());
    return Answer.of(500, body);
  }
}
