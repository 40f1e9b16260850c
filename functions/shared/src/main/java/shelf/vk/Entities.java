package shelf.vk;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML's entities, which VK puts into the texts that it lists: who made an album of {@code A & B}
 * finds {@code A &amp;amp; B} there.
 */
public final class Entities {

  private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\\w+);");
  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0");
  private static final int FIRST_PRINTED = 0x20;

  private Entities() {}

  /** The text that is meant, one layer less: what is no entity, or none of VK's, stays. */
  public static String decoded(String text) {
    return text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll(Entities::character);
  }

  private static String character(MatchResult hit) {
    var name = hit.group(1);
    var meant = name.startsWith("#") ? numbered(name, hit.group()) : named(name, hit.group());
    return Matcher.quoteReplacement(meant);
  }

  private static String named(String name, String whole) {
    return NAMED.getOrDefault(name, whole);
  }

  private static String numbered(String name, String whole) {
    boolean hex = Character.toLowerCase(name.charAt(1)) == 'x';
    int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
    return isText(code) ? Character.toString(code) : whole;
  }

  /** Half a character is none, and a text of VK's has lines and tabs, but nothing like NUL. */
  private static boolean isText(int code) {
    boolean half = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    return Character.isValidCodePoint(code)
        && !half
        && (code >= FIRST_PRINTED || Character.isWhitespace(code));
  }
}
