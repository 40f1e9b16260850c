package shelf.http;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Entity tags over a version that grows with each change of what a route shows. */
public final class ETag {

  /** A hash of 32 bits that anybody can collide would show an old price for ever. */
  private static final int HASH_DIGITS = 16;

  private static final Pattern SHOWN = Pattern.compile("-[0-9a-f]{" + HASH_DIGITS + "}\"");

  private ETag() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * For what also shows things that change by themselves, as a price does with the rate: the tag
   * changes with them, but {@code If-Match} asks for the version only.
   */
  public static String of(long version, Object shown) {
    var hash = Sha256.hex(Json.write(shown)).substring(0, HASH_DIGITS);
    return "\"" + version + "-" + hash + "\"";
  }

  /**
   * What {@code If-Match} asks for.
   *
   * @throws Problem 412 if the tag of the current version is not among those given
   */
  public static void requireMatch(Request request, long current) {
    var given = request.header("if-match");
    if (given.isPresent() && !lists(withoutShown(given.get()), of(current), false)) {
      throw Problem.preconditionFailed();
    }
  }

  private static String withoutShown(String tags) {
    return SHOWN.matcher(tags).replaceAll("\"");
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
