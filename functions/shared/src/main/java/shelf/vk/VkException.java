package shelf.vk;

import java.time.Duration;

/** VK did not do what it was asked to. Holds nothing that VK said but its code. */
public final class VkException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final Duration A_PAUSE = Duration.ofMinutes(10);
  private static final Duration LATER = Duration.ofHours(1);

  private final VkKind kind;
  private final long vkCode;
  private final Duration retryAfter;

  /**
   * @param vkCode VK's own; 0 if it gave none
   * @param retryAfter when another call may fare better
   */
  VkException(VkKind kind, long vkCode, Duration retryAfter) {
    super(told(kind, vkCode), null, false, true);
    this.kind = kind;
    this.vkCode = vkCode;
    this.retryAfter = retryAfter;
  }

  public static VkException of(VkKind kind) {
    return of(kind, 0);
  }

  static VkException of(VkKind kind, long vkCode) {
    return new VkException(kind, vkCode, retryAfter(kind));
  }

  private static Duration retryAfter(VkKind kind) {
    if (kind == VkKind.FLOOD) {
      return A_PAUSE;
    }
    return kind.stops() || kind.parks() ? LATER : SOON;
  }

  private static String told(VkKind kind, long vkCode) {
    var number = vkCode == 0 ? "" : " (VK's code " + vkCode + ")";
    return kind.code() + ": " + kind.detail() + number;
  }

  public VkKind kind() {
    return kind;
  }

  long vkCode() {
    return vkCode;
  }

  public Duration retryAfter() {
    return retryAfter;
  }
}
