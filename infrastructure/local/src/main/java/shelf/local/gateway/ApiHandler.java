package shelf.local.gateway;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import shelf.local.gateway.Answer.Header;
import shelf.local.gateway.JwtAuthorizer.Decision;

/** Serves the HTTP API: limits, CORS, route, authorizer, function, answer. */
final class ApiHandler extends Handler.Abstract {

  private final HttpApi api;
  private final JwtAuthorizer authorizer;
  private final Integration integration;
  private final RequestReader reader;
  private final EventFormat format;

  ApiHandler(HttpApi api, JwtAuthorizer authorizer, Integration integration, InstantSource clock) {
    this.api = api;
    this.authorizer = authorizer;
    this.integration = integration;
    this.reader = new RequestReader(clock);
    this.format = new EventFormat(api.id());
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    AnswerWriter.write(answer(request), response, callback);
    return true;
  }

  private Answer answer(Request request) throws IOException {
    if (!reader.headersFit(request)) {
      return Answer.message(431, "Request Header Fields Too Large");
    }
    var body = RequestReader.body(request, RequestReader.MOST_BODY);
    return body.map(bytes -> answer(reader.read(request, bytes))).orElseGet(Answer::tooLarge);
  }

  private Answer answer(ApiRequest request) {
    var preflight = api.cors().flatMap(cors -> cors.preflight(request));
    var answer = preflight.orElseGet(() -> withCors(request, routed(request)));
    return answer.with(List.of(new Header("apigw-requestid", request.caller().requestId())));
  }

  private Answer withCors(ApiRequest request, Answer answer) {
    return api.cors().map(cors -> cors.applied(request, answer)).orElse(answer);
  }

  private Answer routed(ApiRequest request) {
    if (!request.rawPath().startsWith("/")) {
      return Answer.message(400, "Bad Request");
    }
    return api.select(request.method(), request.rawPath())
        .map(match -> guarded(request, match))
        .orElseGet(() -> Answer.message(404, "Not Found"));
  }

  private Answer guarded(ApiRequest request, Match match) {
    if (match.route().guard().isEmpty()) {
      return call(request, match, Optional.empty());
    }
    var guard = match.route().guard().get();
    return switch (authorizer.decide(request.header("authorization"), guard)) {
      case Decision.Allowed allowed -> call(request, match, Optional.of(allowed.identity()));
      case Decision.Denied denied -> denied.answer();
    };
  }

  private Answer call(ApiRequest request, Match match, Optional<Identity> identity) {
    var event = format.write(request, match, identity);
    return integration.call(match.route().functionId(), event);
  }
}
