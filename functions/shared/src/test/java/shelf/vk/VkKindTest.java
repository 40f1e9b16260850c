package shelf.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VkKindTest {

  private static final String ANOTHER_IP =
      "User authorization failed: access_token was given to another ip address.";

  /** As the table of integrations.md has them. */
  private static final Map<Long, String> CODES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(6L, "503 vk_rate"),
              Map.entry(10L, "502 vk_unavailable"),
              Map.entry(36L, "502 vk_unavailable"),
              Map.entry(1L, "502 vk_unknown"),
              Map.entry(13L, "502 vk_unavailable"),
              Map.entry(9L, "503 vk_flood"),
              Map.entry(29L, "503 vk_quota"),
              Map.entry(14L, "503 vk_captcha"),
              Map.entry(3300L, "503 vk_captcha"),
              Map.entry(5L, "502 vk_auth_failed"),
              Map.entry(7L, "403 vk_permission"),
              Map.entry(27L, "403 vk_permission"),
              Map.entry(203L, "403 vk_permission"),
              Map.entry(17L, "502 vk_action_required"),
              Map.entry(3609L, "502 vk_action_required"),
              Map.entry(23L, "502 vk_refused"),
              Map.entry(100L, "400 vk_bad_request"),
              Map.entry(1402L, "404 vk_album_not_found"),
              Map.entry(1403L, "404 vk_item_not_found"),
              Map.entry(1404L, "200 vk_already_added"),
              Map.entry(1405L, "409 vk_too_many"),
              Map.entry(1407L, "409 vk_too_many"),
              Map.entry(1408L, "400 vk_bad_links"),
              Map.entry(1438L, "409 vk_market_off"),
              Map.entry(1446L, "409 vk_main_album")));

  @Test
  void of_codesOfTheTable_areAnsweredAsItSays() {
    CODES.forEach((code, answer) -> {
      var kind = VkKind.of(code, "");
      assertThat(kind.status() + " " + kind.code()).as("code " + code).isEqualTo(answer);
    });
  }

  @Test
  void of_codeThatNobodyKnows_mayHaveBeenDone() {
    assertThat(VkKind.of(987_654, "")).isEqualTo(VkKind.UNKNOWN);
    assertThat(VkKind.UNKNOWN.isUnclear()).isTrue();
  }

  @Test
  void of_tokenOfAnotherAddress_isToldFromOneThatHasExpired() {
    assertThat(VkKind.of(5, ANOTHER_IP)).isEqualTo(VkKind.TOKEN_IP);
    assertThat(VkKind.of(5, "invalid session")).isEqualTo(VkKind.AUTH);
  }

  @Test
  void status_ofNone_logsOurClientsOut() {
    assertThat(Arrays.stream(VkKind.values()).map(VkKind::status)).doesNotContain(401);
  }

  @Test
  void of_eachCode_hasOneKind() {
    var stops = new HashSet<VkKind>();
    for (long code : new long[] {14, 5, 7, 15, 205, 20, 27, 28, 17, 24, 25, 23, 34, 35, 42}) {
      stops.add(VkKind.of(code, ""));
    }
    assertThat(stops).allMatch(VkKind::stops).hasSize(5);
  }
}
