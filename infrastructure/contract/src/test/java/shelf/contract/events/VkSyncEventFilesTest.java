package shelf.contract.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shelf.contract.Api;
import shelf.contract.Checkout;
import shelf.contract.Cloud;
import shelf.contract.Patience;
import shelf.contract.SeededCatalog;
import shelf.contract.engine.PackagedFunction;
import shelf.local.EmbeddedAws;
import shelf.local.lambda.FunctionFailedException;
import shelf.local.vk.FakeVk;
import shelf.local.vk.SampleCommunity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every file in {@code events/vk-sync}, called over three projects of which one has a token. */
class VkSyncEventFilesTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration REFRESHED = Duration.ofSeconds(20);

  /** What the function says that it did. */
  private static final Map<String, String> ANSWERS =
      Map.of(
          "refresh.json", "{\"queued\":1}",
          "sweep.json", "{\"open\":0}",
          "job-unknown.json", "{\"woken\":1}",
          "project-removed.json", "{\"woken\":1}");

  private static EmbeddedAws aws;
  private static Api admin;
  private static PackagedFunction sync;

  @BeforeAll
  static void start() {
    aws = EmbeddedAws.start(Cloud.options().starting("AlbumsFunction", "VkSyncFunction"));
    sync = PackagedFunction.start(aws, "VkSyncFunction");
    admin = Api.at(aws.url()).withToken(aws.token("catalog.admin"));
    SeededCatalog.addProjects(admin);
  }

  @AfterAll
  static void stop() {
    sync.close();
    aws.close();
  }

  static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(Checkout.at("events/vk-sync"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static JsonNode invoke(String file) throws IOException, FunctionFailedException {
    var event = JSON.readTree(Files.readAllBytes(Checkout.at("events/vk-sync/" + file)));
    return sync.invoke(JSON.writeValueAsBytes(event));
  }

  @ParameterizedTest
  @MethodSource("files")
  void event_isAnsweredByWhatWasDone(String file) throws IOException, FunctionFailedException {
    awaitCalm();

    assertThat(invoke(file)).isEqualTo(JSON.readTree(ANSWERS.get(file)));
  }

  /** A job that is under way counts as open. */
  private static void awaitCalm() {
    Patience.until(
        REFRESHED,
        "calm",
        () -> {
          try {
            return invoke("sweep.json").get("open").intValue() == 0;
          } catch (IOException | FunctionFailedException e) {
            throw new AssertionError(e);
          }
        });
  }

  @Test
  void refresh_ofTheSchedule_bringsWhatWasMadeInVk() throws IOException, FunctionFailedException {
    var community = aws.sampleCommunity().map(SampleCommunity::id).orElseThrow();
    fakeVk().community(community).addAlbum("Made in VK");

    invoke("refresh.json");

    var albums = "/api/market/albums?projectId=1";
    Patience.until(REFRESHED, albums, () -> admin.get(albums).text().contains("Made in VK"));
  }

  @Test
  void wakeUp_ofAJobThatIsGone_doesNotCallVk() throws IOException, FunctionFailedException {
    awaitCalm();
    var calls = fakeVk().calls().calls().size();

    invoke("job-unknown.json");

    assertThat(fakeVk().calls().calls()).hasSize(calls);
  }

  private static FakeVk fakeVk() {
    return aws.fakeVk().orElseThrow();
  }
}
