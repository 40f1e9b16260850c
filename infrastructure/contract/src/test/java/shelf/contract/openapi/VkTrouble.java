package shelf.contract.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import shelf.contract.Answer;
import shelf.contract.Api;
import shelf.contract.RawHttp;
import shelf.local.EmbeddedAws;
import shelf.local.vk.FakeVk;
import shelf.local.vk.SampleCommunity;
import tools.jackson.databind.JsonNode;

/**
 * What VK's stand-in gets wrong for one request.
 *
 * @param admin gives the token
 * @param order as it takes it at {@code /_fake/trouble}
 */
record VkTrouble(EmbeddedAws aws, Api admin, JsonNode order) {

  /** Sends a request meanwhile. VK may have stopped the token, so it is given again. */
  Answer during(Supplier<Answer> request) {
    var vk = aws.fakeVk().orElseThrow();
    int before = vk.troubled();
    var orders = Api.at(vk.url()).with("Content-Type", "application/json");
    var body = order.toString().getBytes(StandardCharsets.UTF_8);
    assertThat(RawHttp.send(orders, "POST /_fake/trouble", body).status()).isEqualTo(200);
    var answer = request.get();
    assertThat(vk.troubled()).as("%s has been suffered", order).isGreaterThan(before);
    giveToken(vk);
    return answer;
  }

  private void giveToken(FakeVk vk) {
    vk.calm();
    var token = aws.sampleCommunity().map(SampleCommunity::token).orElseThrow();
    var given = admin.put("/api/projects/admin/1/vk-token", Map.of("token", token));
    assertThat(given.status()).isEqualTo(204);
  }
}
