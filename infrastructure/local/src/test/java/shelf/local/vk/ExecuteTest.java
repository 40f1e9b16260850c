package shelf.local.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.local.vk.Trouble.Kind;
import tools.jackson.databind.JsonNode;

/** Many calls in one. */
class ExecuteTest {

  private static final String PAGES =
      "return [API.market.get({\"owner_id\":-1,\"offset\":0,\"count\":200,\"extended\":1}),"
          + "API.market.getAlbums({\"owner_id\":-1,\"count\":100})];";

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

  @Test
  void execute_pages_answersEach() throws Exception {
    vk.community(1).generate(3, 2);

    var answer = execute(PAGES);

    assertThat(answer.path("response").path(0).path("count").asInt()).isEqualTo(3);
    assertThat(answer.path("response").path(1).path("count").asInt()).isEqualTo(2);
    assertThat(answer.has("execute_errors")).isFalse();
    assertThat(vk.calls().calls()).hasSize(1);
  }

  @Test
  void execute_withAStepThatFails_hasFalseInItsPlace() throws Exception {
    vk.trouble(Trouble.error(1438).on("market.getAlbums"));

    var answer = execute(PAGES);

    assertThat(answer.path("response").path(0).isObject()).isTrue();
    assertThat(answer.path("response").path(1)).hasToString("false");
    assertThat(answer.path("execute_errors"))
        .hasToString(
            "[{\"method\":\"market.getAlbums\",\"error_code\":1438,"
                + "\"error_msg\":\"Market was not enabled for this group\"}]");
  }

  @Test
  void execute_stepsSparedFirst_failsTheOneAfter() throws Exception {
    vk.trouble(Trouble.error(10).on("market.get").after(1));
    var get = "API.market.get({\"owner_id\":-1})";

    var answer = execute("return [" + String.join(",", get, get, get) + "];");

    assertThat(answer.path("response").path(0).isObject()).isTrue();
    assertThat(answer.path("response").path(1)).hasToString("false");
    assertThat(answer.path("response").path(2).isObject()).isTrue();
  }

  @Test
  void execute_nullResponse_endsWithAnErrorOfItsOwn() throws Exception {
    vk.trouble(Trouble.of(Kind.NULL_RESPONSE));

    var answer = execute(PAGES);

    assertThat(answer.path("response").isNull()).isTrue();
    assertThat(answer.path("execute_errors").path(0).path("method").asString())
        .isEqualTo("execute");
  }

  @Test
  void falseItem_ordered_standsInAListOnce() throws Exception {
    vk.community(1).generate(3, 0);
    vk.trouble(Trouble.of(Kind.FALSE_ITEM).on("market.get"));

    assertThat(execute(PAGES).path("response").path(0).path("items").path(0)).hasToString("false");
    assertThat(execute(PAGES).path("response").path(0).path("items").path(0).isObject()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return 1;",
        "return [API.market.get({)];",
        "var a = API.market.get({}); return [a];",
        "return [API.market.get({\"a\":1}) API.market.get({})];"
      })
  void execute_anythingElse_doesNotCompile(String code) throws Exception {
    assertThat(code(execute(code))).isEqualTo(12);
  }

  @Test
  void execute_textsWithBraces_areTexts() throws Exception {
    execute("return [API.market.addAlbum({\"owner_id\":-1,\"title\":\"}),\\\"({\"})];");

    assertThat(vk.community(1).albums().getFirst().title()).isEqualTo("}),\"({");
  }

  @Test
  void execute_of26Calls_fails() throws Exception {
    var get = "API.market.get({\"owner_id\":-1})";
    assertThat(code(execute("return [" + (get + ",").repeat(25) + get + "];"))).isEqualTo(13);
    assertThat(code(execute("return [" + (get + ",").repeat(24) + get + "];"))).isZero();
  }

  private JsonNode execute(String code) throws Exception {
    return client.call("execute", "code", code);
  }

  private static int code(JsonNode answer) {
    return answer.path("error").path("error_code").asInt(0);
  }
}
