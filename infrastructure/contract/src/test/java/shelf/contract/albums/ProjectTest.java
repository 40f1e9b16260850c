package shelf.contract.albums;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.albums.Market.PROJECTS;
import static shelf.contract.albums.Market.community;
import static shelf.contract.albums.Market.shown;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.Patience;
import shelf.contract.engine.Store;
import shelf.contract.engine.Together;
import shelf.contract.http.Errors;
import tools.jackson.databind.JsonNode;

/** One project: created, shown, changed, deleted. */
@Apart
class ProjectTest {

  private static final String NONE = PROJECTS + "/9007199254740991";

  private final Market market = Market.open();

  private Answer create(String name, long vkProjectId) {
    return market.admin().post(PROJECTS, Map.of("name", name, "vkProjectId", vkProjectId));
  }

  private static long id(JsonNode project) {
    return project.get("id").longValue();
  }

  @Test
  void create_newCommunity_isShown() {
    long community = community();
    var answer = create(" Прокат\t", community);
    var project = shown(201, answer);
    assertThat(project.propertyNames())
        .containsExactly("id", "name", "vkProjectId", "hasToken", "tokenStopped");
    assertThat(project.get("name").stringValue()).isEqualTo("Прокат");
    assertThat(project.get("vkProjectId").longValue()).isEqualTo(community);
    assertThat(project.get("hasToken").booleanValue()).isFalse();
    assertThat(project.get("tokenStopped").isNull()).isTrue();
    assertThat(answer.header("location")).hasValue(PROJECTS + "/" + id(project));
    assertThat(answer.header("etag")).get().asString().matches("\"1-[0-9a-f]{16}\"");
    var again = market.admin().get(PROJECTS + "/" + id(project));
    assertThat(shown(200, again)).isEqualTo(project);
    assertThat(again.header("etag")).isEqualTo(answer.header("etag"));
  }

  @Test
  void create_communityOfAnother_is409WithTheIdOfItsHolder() {
    var holder = market.bare();
    var used = "VK project already used (id=" + holder.id() + ")";
    Errors.assertDetail(create("Second", holder.community()), 409, used);
    var other = market.bare();
    var moved = market.admin().put(other.path(), Map.of("vkProjectId", holder.community()));
    Errors.assertDetail(moved, 409, used);
    assertThat(other.shownNow().get("vkProjectId").longValue()).isEqualTo(other.community());
  }

  @Test
  void create_oneCommunityAtOnce_isOneProject() {
    long community = community();
    var answers = Together.run(5, i -> create("Rival " + i, community));
    assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 409);
  }

  @Test
  void create_againUnderTheSameKey_isTheFirstAnswer() {
    var keyed = market.keyed();
    var body = Map.of("name", "Once", "vkProjectId", community());
    var first = keyed.post(PROJECTS, body);
    var again = keyed.post(PROJECTS, body);
    assertThat(shown(201, again)).isEqualTo(shown(201, first));
    assertThat(first.header("idempotent-replayed")).isEmpty();
    assertThat(again.header("idempotent-replayed")).hasValue("true");
    assertThat(again.header("location")).isEqualTo(first.header("location"));
    var other = keyed.post(PROJECTS, Map.of("name", "Other", "vkProjectId", community()));
    Errors.assertDetail(other, 422, "Idempotency-Key was already used with another body");
  }

  @Test
  void show_unknown_is404() {
    var admin = market.admin();
    var body = Map.of("name", "Nobody");
    for (var answer : List.of(admin.get(NONE), admin.put(NONE, body), admin.delete(NONE))) {
      Errors.assertDetail(answer, 404, "Project not found");
    }
  }

  @Test
  void show_whatTheClientKnows_is304() {
    var project = market.bare();
    var tag = market.admin().get(project.path()).header("etag").orElseThrow();
    var knowing = market.admin().with("If-None-Match", tag);
    assertThat(knowing.get(project.path()).status()).isEqualTo(304);
    project.giveToken();
    assertThat(knowing.get(project.path()).json().get("hasToken").booleanValue()).isTrue();
  }

  @Test
  void change_oneField_leavesTheOther() {
    var project = market.bare();
    var renamed = market.admin().put(project.path(), Map.of("name", "Renamed"));
    assertThat(shown(200, renamed).get("name").stringValue()).isEqualTo("Renamed");
    assertThat(renamed.json().get("vkProjectId").longValue()).isEqualTo(project.community());
    assertThat(renamed.header("etag")).get().asString().matches("\"2-[0-9a-f]{16}\"");
    var same = market.admin().put(project.path(), Map.of("name", "Renamed"));
    assertThat(same.header("etag")).get().asString().matches("\"2-[0-9a-f]{16}\"");
    assertThat(project.shownNow()).isEqualTo(renamed.json());
  }

  @Test
  void change_community_freesTheOldOne() {
    var project = market.bare();
    long next = community();
    var moved = market.admin().put(project.path(), Map.of("vkProjectId", next));
    assertThat(shown(200, moved).get("vkProjectId").longValue()).isEqualTo(next);
    assertThat(create("Follower", project.community()).status()).isEqualTo(201);
    assertThat(create("Third", next).status()).isEqualTo(409);
  }

  @Test
  void change_communityOfAProjectWithAToken_is409() {
    var project = market.project();
    var answer = market.admin().put(project.path(), Map.of("vkProjectId", community()));
    var detail = "The project has a VK token: another community needs its own project";
    Errors.assertDetail(answer, 409, detail);
    assertThat(project.shownNow().get("vkProjectId").longValue()).isEqualTo(project.community());
  }

  @Test
  void change_otherVersion_is412AndNothingChanges() {
    var path = market.bare().path();
    var before = market.admin().get(path).json();
    var stale = market.admin().with("If-Match", "\"7\"");
    Errors.assertDetail(stale.put(path, Map.of("name", "Late")), 412, "Precondition failed");
    Errors.assertDetail(stale.delete(path), 412, "Precondition failed");
    assertThat(market.admin().get(path).json()).isEqualTo(before);
    var current = market.admin().with("If-Match", "\"1\"");
    assertThat(current.put(path, Map.of("name", "In time")).status()).isEqualTo(200);
    assertThat(current.delete(path).status()).isEqualTo(412);
    assertThat(market.admin().with("If-Match", "\"2\"").delete(path).status()).isEqualTo(204);
  }

  @Test
  void delete_existing_leavesNothing() {
    var project = market.project();
    project.inVk().generate(12, 3);
    project.refresh();
    project.created("Лето");
    assertThat(market.secret(project.id())).hasValue(project.token());
    var answer = market.admin().delete(project.path());
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.bytes()).isEmpty();
    assertGone(project);
    Patience.until(Market.PATIENCE, "nothing is left", () -> left(project).isEmpty());
    assertThat(market.secret(project.id())).isEmpty();
    assertThat(create("Heir", project.community()).status()).isEqualTo(201);
    assertThat(project.inVk().albums()).hasSize(4);
  }

  private void assertGone(Project project) {
    var admin = market.admin();
    for (var answer :
        List.of(
            admin.get(project.path()),
            admin.delete(project.path()),
            project.putToken("t"),
            project.list(Market.ALBUMS, ""),
            project.list(Market.ITEMS, ""),
            project.create("Winter"),
            project.edit(1, "Winter"),
            project.delete(1),
            admin.post(Market.REFRESH, Map.of("projectId", project.id())))) {
      Errors.assertDetail(answer, 404, "Project not found");
    }
  }

  private Set<String> left(Project project) {
    var cache = "(albums|items|album-items|removal)#" + project.id() + "(#.*)?";
    var left = new HashSet<String>();
    Store.scan(market.table(), item -> item.key().collection().matches(cache))
        .forEach(item -> left.add(item.key().collection()));
    return left;
  }

  @Test
  void id_ofADeletedProject_isNotGivenAgain() {
    var first = market.bare();
    market.admin().delete(first.path());
    assertThat(market.bare().id()).isGreaterThan(first.id());
    assertThat(market.admin().get(first.path()).status()).isEqualTo(404);
  }
}
