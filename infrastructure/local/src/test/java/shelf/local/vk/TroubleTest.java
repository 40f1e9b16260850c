package shelf.local.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.local.vk.Trouble.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

class TroubleTest {

  private static final String ADD = "market.addAlbum";
  private FakeVk vk;
  private VkClient client;

  @BeforeEach
  void start() {
    vk = FakeVk.start(Optional.empty(), Optional.empty(), InstantSource.system());
    vk.limit(1_000);
    client = VkClient.of(vk);
  }

  @AfterEach
  void stop() {
    client.close();
    vk.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 6, 9, 10, 14, 17, 27, 29, 1407, 3300})
  void error_ordered_isAnsweredOnceAndNothingIsDone(int code) throws Exception {
    vk.trouble(Trouble.error(code).on(ADD));

    assertThat(code(list())).isZero();
    assertThat(code(add("A"))).isEqualTo(code);
    assertThat(vk.community(1).albums()).isEmpty();
    assertThat(code(add("A"))).isZero();
    assertThat(vk.troubled()).isEqualTo(1);
  }

  @Test
  void captcha_ordered_hasWhatVkSendsWithIt() throws Exception {
    vk.trouble(Trouble.error(14));

    assertThat(add("A").path("error").path("captcha_sid").asString()).isNotEmpty();
  }

  @Test
  void error_ofAToken_leavesOthersAlone() throws Exception {
    vk.trouble(Trouble.otherAddress().with("vk1.a.bound").always());

    var refused = client.callWith("vk1.a.bound", "market.getAlbums", "owner_id", "-1");
    assertThat(refused.path("error").path("error_msg").asString()).contains("another ip address");
    assertThat(code(list())).isZero();
  }

  @Test
  void html_ordered_isA502ThatDidNothing() throws Exception {
    vk.trouble(Trouble.of(Kind.HTML));

    var answer = client.send(ADD, VkClient.TOKEN, "owner_id", "-1", "title", "A");

    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html");
    assertThat(vk.community(1).albums()).isEmpty();
  }

  @Test
  void reset_ordered_losesTheConnectionAndDoesNothing() {
    vk.trouble(Trouble.of(Kind.RESET));

    assertThatThrownBy(() -> add("A")).isInstanceOf(IOException.class);
    assertThat(vk.community(1).albums()).isEmpty();
  }

  @Test
  void doneReset_ordered_losesTheAnswerOnly() {
    vk.trouble(Trouble.of(Kind.DONE_RESET));

    assertThatThrownBy(() -> add("A")).isInstanceOf(IOException.class);
    assertThat(vk.community(1).albums()).hasSize(1);
  }

  @Test
  void doneHtml_ordered_losesTheAnswerOnly() throws Exception {
    vk.trouble(Trouble.of(Kind.DONE_HTML));

    assertThat(client.send(ADD, VkClient.TOKEN, "owner_id", "-1", "title", "A").statusCode())
        .isEqualTo(502);
    assertThat(vk.community(1).albums()).hasSize(1);
  }

  @Test
  void doneSlow_ordered_isDoneBeforeItIsAnswered() {
    vk.trouble(Trouble.of(Kind.DONE_SLOW, Duration.ofSeconds(20)));

    assertThatThrownBy(() -> add("A")).isInstanceOf(HttpTimeoutException.class);
    assertThat(vk.community(1).albums()).hasSize(1);
  }

  @Test
  void doneCut_ordered_isHalfOfTheJson() throws Exception {
    vk.trouble(Trouble.of(Kind.DONE_CUT));

    assertThatThrownBy(() -> add("A")).isInstanceOf(JacksonException.class);
    assertThat(vk.community(1).albums()).hasSize(1);
  }

  @Test
  void late_ordered_isDoneAfterTheAnswer() throws Exception {
    vk.trouble(Trouble.of(Kind.LATE, Duration.ofSeconds(1)));

    assertThat(client.send(ADD, VkClient.TOKEN, "owner_id", "-1", "title", "A").statusCode())
        .isEqualTo(502);
    assertThat(vk.community(1).albums()).isEmpty();
    assertThat(vk.pending()).isEqualTo(1);
    var end = System.nanoTime() + 10_000_000_000L;
    while (vk.pending() > 0 && System.nanoTime() < end) {
      LockSupport.parkNanos(1_000_000);
    }
    assertThat(vk.community(1).albums()).hasSize(1);
  }

  @Test
  void orders_overHttp_areThoseOfJava() throws Exception {
    client.order("community", "{\"id\":1,\"generate\":{\"items\":7,\"albums\":2}}");
    client.order("trouble", "{\"kind\":\"done_html\",\"method\":\"market.addAlbum\",\"times\":1}");
    client.send(ADD, VkClient.TOKEN, "owner_id", "-1", "title", "A");

    var community = VkClient.json(client.order("community", "{\"id\":1}").body());
    assertThat(community.path("items").size()).isEqualTo(7);
    assertThat(community.path("albums").path(0).path("title").asString()).isEqualTo("A");
    var calls = client.order("calls", "{}").body();
    assertThat(calls).contains("\"violations\":0", "market.addAlbum").doesNotContain("vk1.");
    assertThat(client.order("nonsense", "{}").statusCode()).isEqualTo(400);
    client.order("reset", "{}");
    assertThat(vk.community(1).items()).isEmpty();
  }

  private JsonNode add(String title) throws Exception {
    return client.call(ADD, "owner_id", "-1", "title", title);
  }

  private JsonNode list() throws Exception {
    return client.call("market.getAlbums", "owner_id", "-1");
  }

  private static int code(JsonNode answer) {
    return answer.path("error").path("error_code").asInt(0);
  }
}
