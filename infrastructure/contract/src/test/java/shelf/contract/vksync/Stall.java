package shelf.contract.vksync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import shelf.contract.Answer;
import shelf.contract.Api;
import shelf.contract.Patience;
import shelf.local.lambda.FunctionFailedException;
import shelf.local.vk.Community;
import tools.jackson.databind.JsonNode;

/** A project with a community and a token of its own. No answer to it may show the token. */
record Stall(SyncEngine engine, long id, long communityId, String token) {

  static final String MARKET = "/api/market/";
  static final String PROJECTS = "/api/projects/admin";

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final AtomicLong COMMUNITY = new AtomicLong(700_000);
  private static final AtomicLong KEY = new AtomicLong();

  /** A new one, without anything in it. */
  static Stall open(SyncEngine engine) {
    var stall = tokenless(engine);
    stall.giveToken();
    return stall;
  }

  static Stall tokenless(SyncEngine engine) {
    long community = COMMUNITY.incrementAndGet();
    var project = Map.of("name", "Stall " + community, "vkProjectId", community);
    var created = engine.admin().post(PROJECTS, project);
    assertThat(created.status()).as("%s", created).isEqualTo(201);
    // Not all tokens look as VK's of today do.
    var token = (community % 2 == 0 ? "vk1.a.Secret" : "9f86d081884c") + community + "7d659a2f";
    return new Stall(engine, created.json().get("id").longValue(), community, token);
  }

  /** Also lets one go on that was stopped or rests. */
  void giveToken() {
    var answer = heard(engine.admin().put(path() + "/vk-token", Map.of("token", token)));
    assertThat(answer.status()).as("%s", answer).isEqualTo(204);
  }

  String path() {
    return PROJECTS + "/" + id;
  }

  Community community() {
    return engine.vk().community(communityId);
  }

  private Answer heard(Answer answer) {
    assertThat(answer.toString()).doesNotContain(token);
    return answer;
  }

  Answer get(String path) {
    return heard(engine.admin().get(path));
  }

  private Answer post(Api api, String route, Map<String, Object> body) {
    return heard(api.post(MARKET + route, body));
  }

  Answer create(String title, String key) {
    var api = engine.admin().with("Idempotency-Key", key);
    return post(api, "createAlbum", Map.of("projectId", id, "title", title));
  }

  /** The id of a new album. */
  long created(String title) {
    var answer = create(title, "key-" + KEY.incrementAndGet());
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return answer.json().get("id").longValue();
  }

  Answer edit(long albumId, String title) {
    var body = Map.<String, Object>of("projectId", id, "albumId", albumId, "title", title);
    return post(engine.admin(), "editAlbum", body);
  }

  Answer delete(long albumId) {
    var body = Map.<String, Object>of("projectId", id, "albumId", albumId);
    return post(engine.admin(), "deleteAlbum", body);
  }

  Answer askForRefresh() {
    return post(engine.admin(), "refreshAll", Map.of("projectId", id));
  }

  /** The id of a job that is queued. */
  String queued() {
    var answer = askForRefresh();
    assertThat(answer.status()).as("%s", answer).isEqualTo(202);
    return answer.json().get("jobId").stringValue();
  }

  JsonNode job(String jobId) {
    var answer = get(MARKET + "jobs/" + jobId);
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return answer.json();
  }

  static String status(JsonNode job) {
    return job.get("status").stringValue();
  }

  private static boolean isEnded(JsonNode job) {
    return List.of("done", "failed").contains(status(job));
  }

  /** A refresh by the stream, and how it ended. */
  JsonNode refreshed() {
    return ended(queued());
  }

  JsonNode ended(String jobId) {
    return Patience.within(
        PATIENCE, "the end of the job", () -> Optional.of(job(jobId)).filter(Stall::isEnded));
  }

  /** A refresh by hand, and how it ended. */
  JsonNode refreshedByHand() throws FunctionFailedException {
    var jobId = queued();
    runToTheEnd(jobId);
    return job(jobId);
  }

  /** Answers how many runs it took. */
  int runToTheEnd(String jobId) throws FunctionFailedException {
    for (int runs = 0; runs < 100; runs++) {
      if (isEnded(job(jobId))) {
        return runs;
      }
      engine.wake(jobId, engine.newestWake(jobId));
    }
    throw new AssertionError("A job without an end");
  }

  /** One run of a job, by the newest wake-up. */
  void runOnce(String jobId) throws FunctionFailedException {
    engine.wake(jobId, engine.newestWake(jobId));
  }

  /** All of a list, page by page. */
  List<JsonNode> listed(String query) {
    var all = new ArrayList<JsonNode>();
    var cursor = Optional.<String>empty();
    do {
      var more = cursor.map(it -> "&cursor=" + it).orElse("");
      var page = get(MARKET + query + "&limit=100" + more);
      assertThat(page.status()).as("%s", page).isEqualTo(200);
      page.json().forEach(all::add);
      cursor = page.header("x-next-cursor");
    } while (cursor.isPresent());
    return all;
  }

  List<JsonNode> albums() {
    return listed("albums?projectId=" + id);
  }

  List<JsonNode> items() {
    return listed("items?projectId=" + id);
  }

  List<String> titles() {
    return albums().stream().map(album -> album.get("title").stringValue()).toList();
  }
}
