package shelf.vk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** The ways in which VK fails: what we do about each, and what our clients hear of it. */
public enum VkKind {
  RATE("vk_rate", 503, Effect.AGAIN, "VK takes no more calls at the moment", 6),
  /** Our own limiter: VK was not asked. */
  WAITING("vk_rate", 503, Effect.NONE, "Too many calls to VK are waiting"),
  FLOOD("vk_flood", 503, Effect.PARK, "VK wants a pause: too many equal actions", 9),
  QUOTA("vk_quota", 503, Effect.PARK, "VK's quota of the day is used up", 29),
  BUSY("vk_unavailable", 502, Effect.UNCLEAR, "VK is not available", 10, 36, 43, 32),
  TIMEOUT("vk_timeout", 504, Effect.UNCLEAR, "VK did not answer in time"),
  /** No connection: VK cannot have heard of it. */
  UNREACHED("vk_unavailable", 502, Effect.AGAIN, "VK cannot be reached"),
  UNKNOWN("vk_unknown", 502, Effect.UNCLEAR, "VK failed for an unknown reason", 1),
  SCRIPT("vk_unavailable", 502, Effect.UNCLEAR, "VK could not run a batch of calls", 13),
  CAPTCHA("vk_captcha", 503, Effect.STOP, "VK asks for a captcha: a person must act", 14, 3300),
  AUTH("vk_auth_failed", 502, Effect.STOP, "VK does not take the token", 5),
  TOKEN_IP(
      "vk_token_ip_bound", 502, Effect.STOP, "The token was issued to another IP address of VK's"),
  PERMISSION(
      "vk_permission",
      403,
      Effect.STOP,
      "The token lacks a permission",
      7,
      15,
      205,
      20,
      27,
      28,
      203),
  ACTION(
      "vk_action_required",
      502,
      Effect.STOP,
      "VK wants the token's owner to act",
      17,
      24,
      25,
      3609),
  REFUSED("vk_refused", 502, Effect.STOP, "VK refuses this application", 23, 34, 35, 42),
  BAD_REQUEST(
      "vk_bad_request", 400, Effect.NONE, "VK does not take the request", 8, 100, 113, 125, 12, 3),
  NO_ALBUM("vk_album_not_found", 404, Effect.NONE, "Album not found", 1402),
  NO_ITEM("vk_item_not_found", 404, Effect.NONE, "Item not found", 1403),
  ALREADY("vk_already_added", 200, Effect.NONE, "The item is in the album already", 1404),
  TOO_MANY("vk_too_many", 409, Effect.NONE, "VK allows no more of them", 1405, 1406, 1407),
  BAD_LINKS("vk_bad_links", 400, Effect.NONE, "VK does not take a link", 1408),
  MARKET_OFF("vk_market_off", 409, Effect.NONE, "The community's market is off", 1438, 1525, 1526),
  MAIN_ALBUM(
      "vk_main_album",
      409,
      Effect.NONE,
      "VK does not allow that of a main album",
      1446,
      1457,
      1458);

  private enum Effect {
    NONE,
    AGAIN,
    UNCLEAR,
    PARK,
    STOP
  }

  private final String code;
  private final int status;
  private final Effect effect;
  private final String detail;
  private final Set<Long> codes;

  VkKind(String code, int status, Effect effect, String detail, long... codes) {
    this.code = code;
    this.status = status;
    this.effect = effect;
    this.detail = detail;
    this.codes = Set.copyOf(Arrays.stream(codes).boxed().toList());
  }

  /**
   * @param code VK's own
   * @param message VK's words, only to tell what one code says of two things; never kept
   */
  static VkKind of(long code, String message) {
    var kind =
        Arrays.stream(values()).filter(it -> it.codes.contains(code)).findFirst().orElse(UNKNOWN);
    boolean byIp = kind == AUTH && message.toLowerCase(Locale.ROOT).contains("another ip");
    return byIp ? TOKEN_IP : kind;
  }

  /** As clients read it, {@code vk_captcha}. */
  public String code() {
    return code;
  }

  /** HTTP status for our clients; never 401, which would log them out of Shelf. */
  public int status() {
    return status;
  }

  public String detail() {
    return detail;
  }

  /** Whether a change may have been made all the same. */
  public boolean isUnclear() {
    return effect == Effect.UNCLEAR;
  }

  /** Whether another try of a read may fare better. */
  boolean mayPass() {
    return effect == Effect.UNCLEAR || effect == Effect.AGAIN;
  }

  /** Whether the token rests for a while. */
  boolean parks() {
    return effect == Effect.PARK;
  }

  /** Whether the token must not be used until a person has looked. */
  public boolean stops() {
    return effect == Effect.STOP;
  }
}
