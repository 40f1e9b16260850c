package shelf.contract.albums;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.http.Errors;
import shelf.local.dynamodb.Fault;
import shelf.local.secrets.SecretFaults.Kind;

/** DynamoDB or Secrets Manager does not answer: 503, and nothing is lost or half done. */
@Apart
class OutageTest {

  private static final int FOR_LONG = 1_000;

  private final Market market = Market.open();
  private final Project project = market.project();

  @AfterEach
  void heal() {
    market.faults().clear();
    market.aws().secretFaults().clear();
  }

  private static void assertUnavailable(Answer answer) {
    Errors.assertDetail(answer, 503, "Service temporarily unavailable");
    assertThat(answer.header("retry-after")).get().asString().containsOnlyDigits();
  }

  @Test
  void dynamoDb_out_is503OnEveryRoute() {
    long album = project.created("Лето");
    var admin = market.admin();
    var another = Map.of("name", "Another", "vkProjectId", Market.community());
    market.faults().add(Fault.serverError().always());
    for (var answer :
        List.of(
            admin.get(Market.PROJECTS),
            admin.post(Market.PROJECTS, another),
            admin.get(project.path()),
            admin.put(project.path(), Map.of("name", "Renamed")),
            admin.delete(project.path()),
            project.putToken("vk1.a.next"),
            project.list(Market.ALBUMS, ""),
            project.list(Market.ITEMS, ""),
            project.create("Зима"),
            project.edit(album, "Зима"),
            project.delete(album),
            admin.post(Market.REFRESH, Map.of("projectId", project.id())),
            admin.get(Market.JOBS + "0123456789abcdef0123456789abcdef"))) {
      assertUnavailable(answer);
    }
    market.faults().clear();
    assertThat(project.calls()).hasSize(1);
    assertThat(market.secret(project.id())).hasValue(project.token());
    project.assertAlbums("Лето");
    assertThat(admin.post(Market.PROJECTS, another).status()).isEqualTo(201);
  }

  @Test
  void dynamoDb_outAfterAnEdit_losesNothing() {
    long album = project.created("Лето");
    market.faults().add(Fault.serverError().on("TransactWriteItems").always());
    assertUnavailable(project.edit(album, "Осень"));
    assertUnavailable(project.delete(album));
    market.faults().clear();
    assertThat(project.delete(album).status()).isEqualTo(200);
    project.assertAlbums();
  }

  @Test
  void dynamoDb_failsForAMoment_isNoticedByNobody() {
    market.faults().add(Fault.throttled().onTable("albums").times(2));
    project.created("Лето");
    market.faults().add(Fault.reset().onTable("albums"));
    project.assertAlbums("Лето");
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"SERVER_ERROR", "RESET", "DENIED"})
  void secrets_cannotBeRead_is503AndVkIsNotAsked(Kind kind) {
    market.aws().secretFaults().add(kind, "GetSecretValue", FOR_LONG);
    assertUnavailable(project.create("Лето"));
    assertUnavailable(project.delete(1));
    market.aws().secretFaults().clear();
    assertThat(project.calls()).isEmpty();
    assertThat(project.creations()).isEmpty();
    project.created("Лето");
    project.assertAlbums("Лето");
  }

  @Test
  void secrets_cannotBeWritten_is503AndTheOldTokenStays() {
    market.aws().secretFaults().add(Kind.SERVER_ERROR, "PutSecretValue", FOR_LONG);
    assertUnavailable(project.putToken("vk1.a.next"));
    market.aws().secretFaults().clear();
    assertThat(market.secret(project.id())).hasValue(project.token());
    project.created("Лето");
    assertThat(project.calls(Project.ADD)).isEqualTo(1);
  }

  @Test
  void secrets_firstOneCannotBeMade_isNoToken() {
    var bare = market.bare();
    market.aws().secretFaults().add(Kind.SERVER_ERROR, "CreateSecret", FOR_LONG);
    assertUnavailable(bare.putToken(bare.token()));
    market.aws().secretFaults().clear();
    assertThat(bare.shownNow().get("hasToken").booleanValue()).isFalse();
    bare.giveToken();
    bare.created("Лето");
  }

  @Test
  void secrets_answerIsLost_isKeptAllTheSame() {
    var bare = market.bare();
    market.aws().secretFaults().add(Kind.ANSWER_LOST, "CreateSecret", 1);
    bare.giveToken();
    assertThat(market.secret(bare.id())).hasValue(bare.token());
    bare.created("Лето");
  }

  @Test
  void token_keptAndNotWrittenDown_isUsedAfterTheNextPut() {
    var next = "vk1.a.next-" + project.community();
    market.faults().add(Fault.serverError().on("UpdateItem").always());
    assertUnavailable(project.putToken(next));
    market.faults().clear();
    project.created("Лето");
    assertThat(project.putToken(next).status()).isEqualTo(204);
    project.created("Зима");
    project.assertAlbums("Лето", "Зима");
  }
}
