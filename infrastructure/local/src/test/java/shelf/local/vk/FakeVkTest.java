package shelf.local.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.local.vk.VkClient.TOKEN;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class FakeVkTest {

  private static final String OWNER = "-1001";

  private FakeVk vk;
  private VkClient client;

  @BeforeEach
  void start() {
    vk =
        FakeVk.start(
            Optional.empty(), Optional.empty(), () -> Instant.ofEpochSecond(1_770_000_000));
    vk.limit(1_000);
    client = VkClient.of(vk);
  }

  @AfterEach
  void stop() {
    client.close();
    vk.close();
  }

  @Test
  void addAlbum_title_isListedFirst() throws Exception {
    vk.community(1001).addAlbum("Зима");

    var made = client.call("market.addAlbum", "owner_id", OWNER, "title", " Лето & море ");

    assertThat(made).hasToString("{\"response\":{\"market_album_id\":2,\"albums_count\":2}}");
    var listed = client.call("market.getAlbums", "owner_id", OWNER).path("response");
    assertThat(listed.path("count").asInt()).isEqualTo(2);
    assertThat(titles(listed)).isEqualTo("Лето & море, Зима");
    assertThat(listed.path("items").path(0).path("updated_time").asLong()).isEqualTo(1_770_000_000);
    assertThat(listed.path("items").path(0).path("owner_id").asLong()).isEqualTo(-1001);
  }

  @Test
  void booleans_inAnswers_areNumbersNowAndThen() throws Exception {
    vk.community(1001).addAlbum("A");
    var kinds = new StringBuilder();
    for (int i = 0; i < 2; i++) {
      var album =
          client.call("market.getAlbums", "owner_id", OWNER).path("response").path("items").path(0);
      kinds.append(album.path("is_main").isBoolean() ? "b" : "n");
    }
    assertThat(kinds.toString()).contains("b").contains("n");
  }

  @Test
  void editAlbum_withoutAFlag_resetsIt() throws Exception {
    client.call("market.addAlbum", "owner_id", OWNER, "title", "A", "is_hidden", "1");

    var edited = client.call("market.editAlbum", "owner_id", OWNER, "album_id", "1", "title", "B");

    assertThat(edited).hasToString("{\"response\":1}");
    assertThat(vk.community(1001).albums())
        .containsExactly(new Album(1, "B", false, false, 0, 1_770_000_000));
  }

  @Test
  void deleteAlbum_twice_isOneError() throws Exception {
    var album = vk.community(1001).addAlbum("A");
    vk.community(1001).addItem("Cup", 100, album.id());

    assertThat(code(client.call("market.deleteAlbum", "owner_id", OWNER, "album_id", "1")))
        .isZero();
    assertThat(code(client.call("market.deleteAlbum", "owner_id", OWNER, "album_id", "1")))
        .isEqualTo(1402);
    assertThat(vk.community(1001).items().getFirst().albums()).isEmpty();
  }

  @Test
  void get_extended_hasAlbumsAndKopecks() throws Exception {
    var album = vk.community(1001).addAlbum("A");
    vk.community(1001).addItem("Скатерть", 270_000, album.id());

    var plain = client.call("market.get", "owner_id", OWNER).path("response").path("items").path(0);
    var full =
        client
            .call("market.get", "owner_id", OWNER, "extended", "1")
            .path("response")
            .path("items")
            .path(0);

    assertThat(plain.has("albums_ids")).isFalse();
    assertThat(full.path("albums_ids")).hasToString("[1]");
    assertThat(full.path("price").path("amount").asString()).isEqualTo("270000");
    assertThat(full.path("price").path("amount").isString()).isTrue();
  }

  @Test
  void get_pages_areAllOfIt() throws Exception {
    vk.community(1001).generate(450, 3);
    int seen = 0;
    for (int offset = 0; offset < 450; offset += 200) {
      var page =
          client
              .call("market.get", "owner_id", OWNER, "offset", "" + offset, "count", "200")
              .path("response");
      assertThat(page.path("count").asInt()).isEqualTo(450);
      seen += page.path("items").size();
    }
    assertThat(seen).isEqualTo(450);
  }

  @ParameterizedTest
  @CsvSource({
    "market.get, owner_id=1001, 100, only groups supported",
    "market.get, owner_id=-1&count=201, 100, count should be less or equal to 200",
    "market.getAlbums, owner_id=-1&count=101, 100, count should be less or equal to 100",
    "market.addAlbum, owner_id=-1, 100, title is undefined",
    "market.addAlbum, owner_id=-1&title=a&main_album=1&is_hidden=1, 1446, Main album",
    "market.editAlbum, owner_id=-1&album_id=9&title=a, 1402, Album not found",
    "market.getById, item_ids=42, 100, item_ids is invalid",
    "market.removeFromAlbum, owner_id=-1&item_id=1&album_ids=1, 1402, Album not found",
    "market.search, owner_id=-1, 3, Unknown method passed"
  })
  void call_thatVkRefuses_isAnErrorWith200(String method, String form, int code, String words)
      throws Exception {
    var answer = client.send(method, TOKEN, form.split("[&=]"));

    assertThat(answer.statusCode()).isEqualTo(200);
    var error = VkClient.json(answer.body()).path("error");
    assertThat(error.path("error_code").asInt()).isEqualTo(code);
    assertThat(error.path("error_msg").asString()).contains(words);
  }

  @Test
  void addAlbum_aTitleOf129Letters_isRefused() throws Exception {
    assertThat(code(client.call("market.addAlbum", "owner_id", OWNER, "title", "я".repeat(129))))
        .isEqualTo(100);
    assertThat(code(client.call("market.addAlbum", "owner_id", OWNER, "title", "я".repeat(128))))
        .isZero();
  }

  @Test
  void call_withJson_isNotRead() throws Exception {
    var answer =
        client.send(
            "market.addAlbum",
            request ->
                request
                    .header("Authorization", "Bearer " + TOKEN)
                    .header("Content-Type", "application/json"),
            "{\"owner_id\":-1001,\"title\":\"A\",\"v\":\"5.199\"}");

    assertThat(code(VkClient.json(answer.body()))).isEqualTo(100);
    assertThat(vk.community(1001).albums()).isEmpty();
  }

  @Test
  void call_withoutVersionOrToken_isRefused() throws Exception {
    var form = "application/x-www-form-urlencoded";
    var noVersion =
        client.send(
            "market.get",
            request ->
                request.header("Authorization", "Bearer " + TOKEN).header("Content-Type", form),
            "owner_id=-1001");
    var noToken =
        client.send("market.get", request -> request.header("Content-Type", form), "v=5.199");

    assertThat(code(VkClient.json(noVersion.body()))).isEqualTo(8);
    assertThat(code(VkClient.json(noToken.body()))).isEqualTo(5);
  }

  @Test
  void error_ofATokenAmongTheParameters_repeatsIt() throws Exception {
    var form = "application/x-www-form-urlencoded";
    var answer =
        client.send(
            "market.get",
            request -> request.header("Content-Type", form),
            "v=5.199&access_token=vk1.a.secret");
    assertThat(answer.body()).contains("{\"key\":\"access_token\",\"value\":\"vk1.a.secret\"}");

    assertThat(client.call("market.get").toString()).doesNotContain(TOKEN);
  }

  @Test
  void call_thatIsOneTooMany_isRefusedAndCounted() throws Exception {
    vk.limit(0);

    assertThat(code(client.call("market.getAlbums", "owner_id", OWNER))).isEqualTo(6);
    assertThat(vk.calls().violations()).isEqualTo(1);
    assertThat(vk.calls().count("market.getAlbums")).isEqualTo(1);
    vk.limit(1);
    assertThat(code(client.call("market.getAlbums", "owner_id", OWNER))).isZero();
  }

  private static int code(JsonNode answer) {
    return answer.path("error").path("error_code").asInt(0);
  }

  private static String titles(JsonNode list) {
    return String.join(
        ", ", list.path("items").valueStream().map(item -> item.path("title").asString()).toList());
  }
}
