package shelf.local.vk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;

/**
 * One call as it came over the wire.
 *
 * @param isForm whether its body is one that VK reads
 */
record Ask(String method, Params params, Optional<String> token, boolean isForm) {

  private static final String BEARER = "Bearer ";

  static Ask of(String method, Request request) throws Exception {
    var type = Optional.ofNullable(request.getHeaders().get(HttpHeader.CONTENT_TYPE)).orElse("");
    var body = Content.Source.asString(request, UTF_8);
    boolean isForm = body.isEmpty() || type.startsWith("application/x-www-form-urlencoded");
    var values = new HashMap<String, String>();
    read(Optional.ofNullable(request.getHttpURI().getQuery()).orElse(""), values);
    read(isForm ? body : "", values);
    var params = new Params(values);
    return new Ask(method, params, token(request, params), isForm);
  }

  private static void read(String form, Map<String, String> values) {
    var fields = new Fields(true);
    UrlEncoded.decodeTo(form, fields::add, UTF_8);
    fields.forEach(field -> values.put(field.getName(), field.getValue()));
  }

  private static Optional<String> token(Request request, Params params) {
    return Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION))
        .filter(header -> header.startsWith(BEARER))
        .map(header -> header.substring(BEARER.length()).strip())
        .or(() -> params.text("access_token"))
        .filter(token -> !token.isEmpty());
  }
}
