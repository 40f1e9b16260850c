package shelf.contract.albums;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.albums.Market.PROJECTS;
import static shelf.contract.albums.Market.community;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.contract.RawHttp;
import shelf.contract.http.Errors;

/** What a project may be given, and what is said of anything else. */
@Apart
class ProjectBodyTest {

  private final Market market = Market.open();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|missing body.name, missing body.vkProjectId",
        "[]|model_attributes_type body",
        "{\"name\": 5, \"vkProjectId\": \"x\"}"
            + "|string_type body.name, int_type body.vkProjectId",
        "{\"name\": \" \", \"vkProjectId\": 0}"
            + "|string_too_short body.name, greater_than body.vkProjectId",
        "{\"name\": \"a\", \"vkProjectId\": -5}|greater_than body.vkProjectId",
        "{\"name\": \"a\", \"vkProjectId\": 1.5}|int_from_float body.vkProjectId",
        "{\"name\": \"a\", \"vkProjectId\": 9007199254740992}"
            + "|less_than_equal body.vkProjectId",
        "{\"name\": \"a\", \"vkProjectId\": true}|int_type body.vkProjectId",
        "{\"name\": \"a\", \"vk_project_id\": 5}|missing body.vkProjectId",
        "{\"name\": \"a\"|json_invalid body"
      })
  void create_faultyBody_is422WithEveryPlace(String body, String faults) {
    var answer = market.admin().post(PROJECTS, body);
    assertThat(Errors.faults(answer)).containsExactly(faults.split(", "));
  }

  @Test
  void name_upTo255_isTaken() {
    var longest = "щ".repeat(255);
    var body = Map.of("name", longest, "vkProjectId", community());
    var created = Market.shown(201, market.admin().post(PROJECTS, body));
    assertThat(created.get("name").stringValue()).isEqualTo(longest);
    var longer = Map.of("name", longest + "щ", "vkProjectId", community());
    assertThat(Errors.faults(market.admin().post(PROJECTS, longer)))
        .containsExactly("string_too_long body.name");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, 0, greater_than path.project_id",
    "GET, x, int_parsing path.project_id",
    "DELETE, 9007199254740992, less_than_equal path.project_id",
    "DELETE, -1, int_parsing path.project_id"
  })
  void id_thatIsNone_is422(String method, String id, String fault) {
    assertThat(Errors.faults(market.admin().call(method, PROJECTS + "/" + id)))
        .containsExactly(fault);
  }

  @Test
  void change_faultyBody_is422AndNothingChanges() {
    var project = market.bare();
    var before = project.shownNow();
    var answer = market.admin().put(project.path(), "{\"name\": \"\", \"vkProjectId\": 0}");
    assertThat(Errors.faults(answer))
        .containsExactly("string_too_short body.name", "greater_than body.vkProjectId");
    assertThat(project.shownNow()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "clé"})
  void idempotencyKey_thatIsNone_is422(String key) {
    var body = "{\"name\": \"a\"}".getBytes(StandardCharsets.UTF_8);
    var api = market.admin().with("Idempotency-Key", key).with("Content-Type", "application/json");
    var answer = RawHttp.send(api, "POST " + PROJECTS, body);
    assertThat(Errors.faults(answer))
        .containsExactlyInAnyOrder(
            "idempotency_key_invalid header.Idempotency-Key", "missing body.vkProjectId");
  }
}
