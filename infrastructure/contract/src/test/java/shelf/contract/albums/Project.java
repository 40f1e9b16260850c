package shelf.contract.albums;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.albums.Market.shown;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shelf.contract.Answer;
import shelf.contract.Api;
import shelf.contract.Patience;
import shelf.contract.engine.Store;
import shelf.local.vk.Album;
import shelf.local.vk.CallLog;
import shelf.local.vk.Community;
import shelf.local.vk.Trouble;
import shelf.table.Item;
import tools.jackson.databind.JsonNode;

/**
 * A project, its cache, and its community in VK.
 *
 * @param community its id in VK
 */
record Project(Market market, long id, long community, String token) {

  static final String ADD = "market.addAlbum";

  String path() {
    return Market.PROJECTS + "/" + id;
  }

  void giveToken() {
    assertThat(putToken(token).status()).isEqualTo(204);
  }

  Answer putToken(String text) {
    return market.admin().put(path() + "/vk-token", Map.of("token", text));
  }

  JsonNode shownNow() {
    return shown(200, market.admin().get(path()));
  }

  Answer create(String title) {
    return create(market.admin(), title);
  }

  /** By a client with headers of its own. */
  Answer create(Api api, String title) {
    return api.post(Market.CREATE, Map.of("projectId", id, "title", title));
  }

  /** The id of an album that must come to be. */
  long created(String title) {
    return shown(200, create(title)).get("id").longValue();
  }

  Answer edit(long album, String title) {
    var body = Map.of("projectId", id, "albumId", album, "title", title);
    return market.admin().post(Market.EDIT, body);
  }

  Answer delete(long album) {
    return market.admin().post(Market.DELETE, Map.of("projectId", id, "albumId", album));
  }

  Answer list(String path, String more) {
    return market.admin().get(path + "?projectId=" + id + more);
  }

  List<JsonNode> albums() {
    return Market.rows(list(Market.ALBUMS, "&limit=100"));
  }

  /** Reads all of VK anew. */
  void refresh() {
    var queued = market.admin().post(Market.REFRESH, Map.of("projectId", id));
    var job = Market.JOBS + shown(202, queued).get("jobId").stringValue();
    Patience.until(
        Market.PATIENCE,
        "a refresh",
        () -> shown(200, market.admin().get(job)).get("status").stringValue().equals("done"));
  }

  Community inVk() {
    return market.vk().community(community);
  }

  /** Orders trouble for this project's calls. */
  void suffer(Trouble trouble) {
    market.vk().trouble(trouble.with(token));
  }

  /** How often VK was asked for something. */
  int calls(String method) {
    return (int) calls().stream().filter(call -> call.method().equals(method)).count();
  }

  List<CallLog.Call> calls() {
    return market.vk().calls().calls().stream().filter(call -> call.token().equals(token)).toList();
  }

  /** There is exactly this in VK, and the cache has the same. */
  void assertAlbums(String... titles) {
    assertThat(inVk().albums()).extracting(Album::title).containsExactlyInAnyOrder(titles);
    assertThat(cached()).isEqualTo(titlesInVk());
  }

  private Map<Long, String> titlesInVk() {
    var titles = new TreeMap<Long, String>();
    inVk().albums().forEach(album -> titles.put(album.id(), album.title()));
    return titles;
  }

  private Map<Long, String> cached() {
    var titles = new TreeMap<Long, String>();
    albums().forEach(row -> titles.put(row.get("id").longValue(), row.get("title").stringValue()));
    return titles;
  }

  /** What is written down of creations under way. */
  List<Item> creations() {
    return Store.scan(
        market.table(),
        item -> item.key().collection().equals("creations") && item.number("project_id") == id);
  }

  /** As if whoever is at a creation had crashed long ago. */
  void crashed() {
    creations().forEach(item -> market.table().put(item.with("lease_until", 0)));
  }

  /** As if the creations under way had begun so long ago that VK would have told. */
  void aged() {
    aged(Duration.ofMinutes(10));
  }

  void aged(Duration age) {
    long before = Instant.now().minus(age).toEpochMilli();
    creations()
        .forEach(item -> market.table().put(item.with("called_at", before).with("lease_until", 0)));
  }
}
