package shelf.contract.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shelf.contract.Api;
import shelf.contract.Checkout;
import shelf.contract.Cloud;
import shelf.contract.SeededCatalog;
import shelf.contract.engine.PackagedFunction;
import shelf.local.EmbeddedAws;
import shelf.local.lambda.FunctionFailedException;
import shelf.local.vk.FakeVk;
import shelf.local.vk.SampleCommunity;
import shelf.local.vk.Trouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every file in {@code events/albums} gives the status that its name says. */
class AlbumEventFilesTest {

  private static final List<Integer> BODYLESS = List.of(204, 304);
  private static final JsonMapper JSON = JsonMapper.shared();

  /** What the answers hold, as far as their status does not say it. */
  private static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry("albums", "\"ownerId\":-224000001,\"title\":\"Новинки сезона\",\"count\":8"),
          Map.entry("items", "\"price\":2700,\"currency\":\"RUB\",\"availability\":0"),
          Map.entry("items-of-an-album", "\"price\":39.9,"),
          Map.entry("items-of-unknown-album", "Album not found"),
          Map.entry("create-album", "\"title\":\"Летние свадьбы\",\"count\":0"),
          Map.entry("create-album-answer-lost", "\"title\":\"Осенние свадьбы\",\"count\":0"),
          Map.entry("create-album-unclear", "\"vk_unavailable\""),
          Map.entry("create-album-flood", "\"vk_flood\""),
          Map.entry("create-album-captcha", "\"vk_captcha\""),
          Map.entry("create-album-permission", "\"vk_permission\""),
          Map.entry("create-album-token-refused", "\"vk_token_ip_bound\""),
          Map.entry("create-album-too-many", "\"vk_too_many\""),
          Map.entry("create-album-without-vk-token", "\"vk_token_missing\""),
          Map.entry("refresh-all-without-vk-token", "\"vk_token_missing\""),
          Map.entry("refresh-all", "\"jobId\":\""),
          Map.entry("job-unknown", "Job not found"),
          Map.entry("edit-album", "\"title\":\"Круглые скатерти\",\"count\":9"),
          Map.entry("edit-album-main", "\"vk_main_album\""),
          Map.entry("delete-album", "\"deleted\":true"),
          Map.entry("delete-album-unknown", "\"deleted\":true"),
          Map.entry("delete-album-unclear", "\"vk_unavailable\""),
          Map.entry("project-list", "\"vkProjectId\":224000002,\"hasToken\":false"),
          Map.entry("project-show", "\"hasToken\":true,\"tokenStopped\":null"),
          Map.entry("project-create", "\"name\":\"Прокат для свадеб\""),
          Map.entry("project-create-taken", "VK project already used (id=1)"),
          Map.entry("project-update", "\"name\":\"Прокат у моря\",\"vkProjectId\":224000003"),
          Map.entry("project-update-to-taken", "VK project already used (id=1)"));

  /** What VK gets wrong meanwhile. */
  private static final Map<String, Trouble> TROUBLES =
      Map.of(
          "create-album-answer-lost", Trouble.of(Trouble.Kind.DONE_RESET).on("market.addAlbum"),
          "create-album-unclear", Trouble.of(Trouble.Kind.HTML).on("market.addAlbum"),
          "create-album-flood", Trouble.error(9).on("market.addAlbum"),
          "create-album-captcha", Trouble.error(14).on("market.addAlbum"),
          "create-album-permission", Trouble.error(7).on("market.addAlbum"),
          "create-album-token-refused", Trouble.otherAddress().on("market.addAlbum"),
          "create-album-too-many", Trouble.error(1407).on("market.addAlbum"),
          "edit-album-main", Trouble.error(1446).on("market.editAlbum"),
          "delete-album-unclear", Trouble.of(Trouble.Kind.HTML).on("market.deleteAlbum"));

  private static EmbeddedAws aws;
  private static PackagedFunction albums;

  @BeforeAll
  static void start() {
    aws = EmbeddedAws.start(Cloud.options().starting("AlbumsFunction", "VkSyncFunction"));
    albums = PackagedFunction.start(aws, "AlbumsFunction");
    SeededCatalog.addProjects(admin());
  }

  private static Api admin() {
    return Api.at(aws.url()).withToken(aws.token("catalog.admin"));
  }

  @AfterAll
  static void stop() {
    albums.close();
    aws.close();
  }

  /** A token that the event before has stopped is as new. */
  @BeforeEach
  void giveToken() {
    aws.fakeVk().ifPresent(FakeVk::calm);
    var token = aws.sampleCommunity().map(SampleCommunity::token).orElseThrow();
    admin().put("/api/projects/admin/1/vk-token", Map.of("token", token));
  }

  /** Those that remove something come last. */
  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Checkout.at("events/albums"))) {
      return files
          .sorted(
              Comparator.<Path, Boolean>comparing(file -> file.toString().contains("delete"))
                  .thenComparing(Comparator.naturalOrder()))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void event_givesTheStatusOfItsName(Path file) throws IOException, FunctionFailedException {
    var name = file.getFileName().toString().split("\\.");
    int expected = Integer.parseInt(name[1]);
    var trouble = Optional.ofNullable(TROUBLES.get(name[0]));
    trouble.ifPresent(aws.fakeVk().orElseThrow()::trouble);

    var answer = invoke(file);

    assertThat(answer.get("statusCode").intValue()).as("%s", answer).isEqualTo(expected);
    var body = answer.path("body").asString("");
    assertThat(body).doesNotContain("vk1.");
    if (BODYLESS.contains(expected)) {
      assertThat(body).isEmpty();
    } else if (expected < 300) {
      assertThat(body).contains(BODIES.get(name[0]));
    } else {
      assertThat(body).contains(BODIES.getOrDefault(name[0], ""));
      checkError(JSON.readTree(body), expected);
    }
  }

  private static JsonNode invoke(Path file) throws IOException, FunctionFailedException {
    var event = JSON.writeValueAsBytes(JSON.readTree(Files.readAllBytes(file)));
    return albums.invoke(event);
  }

  private static void checkError(JsonNode body, int status) {
    assertThat(body.propertyNames()).contains("detail").isSubsetOf("detail", "code");
    var detail = body.get("detail");
    if (detail.isArray()) {
      assertThat(status).isEqualTo(422);
      assertThat(detail).isNotEmpty();
      detail.forEach(fault ->
          assertThat(fault.propertyNames()).containsExactly("type", "loc", "msg", "input"));
    } else {
      assertThat(detail.stringValue()).isNotBlank();
    }
  }
}
