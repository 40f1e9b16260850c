package shelf.contract.albums;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.contract.Apart;
import shelf.contract.http.Errors;

/** What the routes of 000 say of bodies and queries that are wrong; VK never hears of them. */
@Apart
class MarketBodyTest {

  private static final long NOBODY = 9_007_199_254_740_991L;

  private final Market market = Market.open();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "createAlbum|{}|missing body.projectId, missing body.title",
        "createAlbum|{\"projectId\": 0, \"title\": \"\"}"
            + "|greater_than body.projectId, string_too_short body.title",
        "createAlbum|{\"projectId\": \"1\", \"title\": 7}"
            + "|int_type body.projectId, string_type body.title",
        "createAlbum|{\"project_id\": 1, \"title\": \"a\"}|missing body.projectId",
        "createAlbum|{\"projectId\": 1, \"title\": null}|string_type body.title",
        "createAlbum|{\"projectId\": 1, \"title\": \"\\ud800\"}|json_invalid body",
        "createAlbum|{\"projectId\": 1, \"title\": \"a\", \"title\": \"b\"}|json_invalid body",
        "createAlbum|[1]|model_attributes_type body",
        "editAlbum|{}|missing body.projectId, missing body.albumId, missing body.title",
        "editAlbum|{\"projectId\": 1, \"albumId\": -1, \"title\": \" \"}"
            + "|greater_than body.albumId, string_too_short body.title",
        "deleteAlbum|{}|missing body.projectId, missing body.albumId",
        "deleteAlbum|{\"projectId\": 1, \"albumId\": 1.5}|int_from_float body.albumId",
        "refreshAll|{}|missing body.projectId",
        "refreshAll|{\"projectId\": true}|int_type body.projectId",
        "refreshAll|{|json_invalid body"
      })
  void post_faultyBody_is422WithEveryPlace(String route, String body, String faults) {
    int before = market.vk().calls().calls().size();
    var answer = market.admin().post("/api/market/" + route, body);
    assertThat(Errors.faults(answer)).containsExactly(faults.split(", "));
    assertThat(market.vk().calls().calls()).hasSize(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "albums|missing query.projectId",
        "albums?projectId=|int_parsing query.projectId",
        "albums?projectId=0|greater_than query.projectId",
        "albums?projectId=1&projectId=2|repeated query.projectId",
        "albums?projectId=x&limit=0|int_parsing query.projectId,"
            + "greater_than_equal query.limit",
        "albums?projectId=1&limit=101|less_than_equal query.limit",
        "albums?projectId=1&skip=-1|greater_than_equal query.skip",
        "albums?projectId=1&skip=10001|less_than_equal query.skip",
        "albums?projectId=1&cursor=bm90|cursor_invalid query.cursor",
        "items?albumId=5|missing query.projectId",
        "items?projectId=1&albumId=x|int_parsing query.albumId",
        "items?projectId=1&albumId=0|greater_than query.albumId",
        "items?projectId=1&limit=x&skip=y|int_parsing query.skip,int_parsing query.limit"
      })
  void list_faultyQuery_is422(String query, String faults) {
    var answer = market.admin().get("/api/market/" + query);
    assertThat(Errors.faults(answer)).containsExactlyInAnyOrder(faults.split(","));
  }

  @Test
  void unknownProject_is404() {
    var nobody = new Project(market, NOBODY, 1, "t");
    var refresh = market.admin().post(Market.REFRESH, Map.of("projectId", NOBODY));
    for (var answer :
        List.of(
            nobody.create("Лето"),
            nobody.edit(1, "Лето"),
            nobody.delete(1),
            nobody.list(Market.ALBUMS, ""),
            nobody.list(Market.ITEMS, ""),
            nobody.list(Market.ITEMS, "&albumId=1"),
            refresh)) {
      Errors.assertDetail(answer, 404, "Project not found");
    }
  }

  @Test
  void job_unknownOrNone_is404() {
    for (var id :
        List.of(
            "0123456789abcdef0123456789abcdef",
            "1",
            "state",
            "..%2F1",
            "0123456789ABCDEF0123456789ABCDEF")) {
      Errors.assertDetail(market.admin().get(Market.JOBS + id), 404, "Job not found");
    }
  }

  @Test
  void refreshAll_againUnderTheSameKey_isTheSameJob() {
    var project = market.project();
    var keyed = market.keyed();
    var body = Map.of("projectId", project.id());
    var first = keyed.post(Market.REFRESH, body);
    assertThat(Market.shown(202, first).propertyNames()).containsExactly("jobId");
    project.refresh();
    var again = keyed.post(Market.REFRESH, body);
    assertThat(Market.shown(202, again)).isEqualTo(first.json());
    assertThat(again.header("idempotent-replayed")).hasValue("true");
    var job = market.admin().get(Market.JOBS + first.json().get("jobId").stringValue());
    assertThat(Market.shown(200, job).propertyNames())
        .containsExactly("jobId", "projectId", "status", "albums", "items", "total", "error");
    assertThat(job.json().get("projectId").longValue()).isEqualTo(project.id());
  }
}
