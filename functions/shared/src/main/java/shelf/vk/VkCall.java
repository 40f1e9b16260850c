package shelf.vk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shelf.http.Json;

/**
 * One call of VK's API.
 *
 * @param method as {@code market.get}
 * @param params numbers and texts; flags as 1 and 0
 */
record VkCall(String method, Map<String, Object> params) {

  private static final String VERSION = "5.199";
  private static final String EXECUTE = "execute";

  static VkCall of(String method) {
    return new VkCall(method, Map.of());
  }

  VkCall with(String name, Object value) {
    var more = new LinkedHashMap<>(params);
    more.put(name, value);
    return new VkCall(method, more);
  }

  VkCall with(String name, boolean value) {
    return with(name, (Object) (value ? 1 : 0));
  }

  /** The body of the call, a form: VK reads no JSON. */
  String form() {
    return with("v", VERSION).params().entrySet().stream()
        .map(param -> param.getKey() + "=" + encoded(param.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(Object value) {
    return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
  }

  /** Several calls as one: {@code return [API.market.get({…}),…];}. */
  static VkCall execute(List<VkCall> calls) {
    var list = calls.stream().map(VkCall::script).collect(Collectors.joining(","));
    return of(EXECUTE).with("code", "return [" + list + "];");
  }

  boolean isBatch() {
    return method.equals(EXECUTE);
  }

  private String script() {
    return "API." + method + "(" + new String(Json.write(params), StandardCharsets.UTF_8) + ")";
  }
}
