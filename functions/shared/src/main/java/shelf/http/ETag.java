package shelf.http;

import java.util.Arrays;
import java.util.Optional;

/** Entity tags over a version that grows with each change of what a route shows. */
public final class ETag {

  private ETag() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * What {@code If-Match} asks for.
   *
   * @throws Problem 412 if the tag of the current version is not among those given
   */
  public static void requireMatch(Request request, long current) {
    var given = request.header("if-match");
    if (given.isPresent() && !lists(given.get(), of(current), false)) {
      throw Problem.preconditionFailed();
    }
  }

  static boolean notModified(Request request, Optional<String> current) {
    return current
        .flatMap(tag -> request.header("if-none-match").map(given -> lists(given, tag, true)))
        .orElse(false);
  }

  /** Strong comparison (RFC 9110, 8.8.3.2) never takes a weak tag; weak comparison does. */
  private static boolean lists(String tags, String wanted, boolean weakly) {
    return Arrays.stream(tags.split(","))
        .map(String::trim)
        .map(tag -> weakly && tag.startsWith("W/") ? tag.substring(2) : tag)
        .anyMatch(tag -> tag.equals("*") || tag.equals(wanted));
  }
}
