package shelf.local.vk;

import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** VK's errors: their words, and the object they come in. */
final class Errors {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Map<Integer, String> MESSAGES =
      Map.ofEntries(
          Map.entry(1, "Unknown error occurred"),
          Map.entry(3, "Unknown method passed"),
          Map.entry(5, "User authorization failed: invalid access_token (4)."),
          Map.entry(6, "Too many requests per second"),
          Map.entry(7, "Permission to perform this action is denied"),
          Map.entry(8, "Invalid request"),
          Map.entry(9, "Flood control"),
          Map.entry(10, "Internal server error: Database problems, try later"),
          Map.entry(12, "Unable to compile code"),
          Map.entry(13, "Runtime error occurred during code invocation"),
          Map.entry(14, "Captcha needed"),
          Map.entry(15, "Access denied"),
          Map.entry(17, "Validation required: please open redirect_uri in browser"),
          Map.entry(23, "This method was disabled"),
          Map.entry(24, "Confirmation required"),
          Map.entry(27, "Group authorization failed: method is unavailable with group auth."),
          Map.entry(
              28, "Application authorization failed: method is unavailable with service token."),
          Map.entry(29, "Rate limit reached"),
          Map.entry(100, "One of the parameters specified was missing or invalid"),
          Map.entry(203, "Access to group denied"),
          Map.entry(1402, "Album not found"),
          Map.entry(1403, "Item not found"),
          Map.entry(1404, "Item already added to album"),
          Map.entry(1405, "Too many items"),
          Map.entry(1406, "Too many items in album"),
          Map.entry(1407, "Too many albums"),
          Map.entry(1438, "Market was not enabled for this group"),
          Map.entry(1446, "Main album can not be hidden"),
          Map.entry(1458, "Main album can not be unset"),
          Map.entry(3300, "Recaptcha needed"),
          Map.entry(3609, "Token extension required"));

  private Errors() {}

  static String message(int code) {
    return MESSAGES.getOrDefault(code, "Error " + code);
  }

  /** The whole answer, which repeats what was asked, as VK's do. */
  static ObjectNode body(Refusal refusal, Ask ask) {
    var error =
        JSON.objectNode().put("error_code", refusal.code()).put("error_msg", refusal.getMessage());
    extras(refusal.code(), error);
    var echo = error.putArray("request_params");
    echo.addObject().put("key", "method").put("value", ask.method());
    echo.addObject().put("key", "oauth").put("value", "1");
    ask.params()
        .values()
        .forEach((key, value) -> echo.addObject().put("key", key).put("value", value));
    return JSON.objectNode().set("error", error);
  }

  /** One of an execute's calls that failed. */
  static ObjectNode ofCall(String method, Refusal refusal) {
    return JSON.objectNode()
        .put("method", method)
        .put("error_code", refusal.code())
        .put("error_msg", refusal.getMessage());
  }

  private static void extras(int code, ObjectNode error) {
    switch (code) {
      case 14 ->
          error
              .put("captcha_sid", "239633676097")
              .put("captcha_img", "https://api.vk.example/captcha.php?sid=239633676097")
              .put("redirect_uri", "https://id.vk.example/not_robot_captcha?sid=239633676097");
      case 17 -> error.put("redirect_uri", "https://m.vk.example/login?act=security_check");
      case 24 -> error.put("confirmation_text", "Confirm that it is you");
      default -> error.put("error_subcode", 0);
    }
  }
}
