package shelf.contract.albums;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.albums.Market.shown;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.Patience;
import shelf.contract.http.Errors;
import shelf.local.vk.Trouble;
import shelf.local.vk.Trouble.Kind;

/** VK does not say whether it has made an album: neither a lost nor a double one. */
@Apart
class UnclearAnswerTest {

  private static final Duration TOO_SLOW = Market.TIMEOUT.plusMillis(700);

  private final Market market = Market.open();
  private final Project project = market.project();

  @AfterEach
  void pace() {
    assertThat(market.vk().calls().violations()).isZero();
  }

  private void suffer(Kind kind) {
    var delay = kind == Kind.DONE_SLOW || kind == Kind.SLOW ? TOO_SLOW : Duration.ZERO;
    project.suffer(Trouble.of(kind, delay).on(Project.ADD));
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"DONE_RESET", "DONE_HTML", "DONE_CUT", "DONE_SLOW"})
  void create_madeButNotTold_isFoundAtOnce(Kind kind) {
    suffer(kind);
    var keyed = market.keyed();
    var first = project.create(keyed, "Лето & Осень");
    var album = shown(200, first);
    assertThat(album.get("id").longValue()).isEqualTo(project.inVk().albums().getFirst().id());
    var again = project.create(keyed, "Лето & Осень");
    assertThat(shown(200, again)).isEqualTo(album);
    assertThat(again.header("idempotent-replayed")).hasValue("true");
    assertThat(project.calls(Project.ADD)).isEqualTo(1);
    assertThat(project.creations()).isEmpty();
    project.assertAlbums("Лето & Осень");
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"RESET", "HTML"})
  void create_notMadeAndNotTold_isMadeOnceWhenThatIsSure(Kind kind) {
    suffer(kind);
    var keyed = market.keyed();
    assertUnavailable(project.create(keyed, "Лето"));
    for (var api : List.of(keyed, market.keyed(), market.admin())) {
      assertUnsettled(project.create(api, "Лето"));
    }
    assertThat(project.calls(Project.ADD)).isEqualTo(1);
    project.created("Зима");
    project.aged();
    shown(200, project.create(keyed, "Лето"));
    assertThat(project.calls(Project.ADD)).isEqualTo(3);
    project.assertAlbums("Лето", "Зима");
  }

  private static void assertUnavailable(Answer answer) {
    assertThat(shown(502, answer).get("code").stringValue()).isEqualTo("vk_unavailable");
    assertThat(answer.json().get("detail").stringValue()).isEqualTo("VK is not available");
  }

  private static void assertUnsettled(Answer answer) {
    assertThat(shown(503, answer).get("code").stringValue()).isEqualTo("vk_unsettled");
    assertThat(Integer.parseInt(answer.header("retry-after").orElseThrow())).isBetween(1, 61);
  }

  @Test
  void create_noAnswerInTime_is504AndFoundLater() {
    suffer(Kind.SLOW);
    project.suffer(Trouble.of(Kind.HTML).on("execute").always());
    var keyed = market.keyed();
    var first = project.create(keyed, "Лето");
    assertThat(shown(504, first).get("code").stringValue()).isEqualTo("vk_timeout");
    market.vk().calm();
    Patience.until(Market.PATIENCE, "VK has it", () -> !project.inVk().albums().isEmpty());
    assertFound(project.create(keyed, "Лето"));
  }

  private void assertFound(Answer answer) {
    assertThat(answer.header("idempotent-replayed")).hasValue("true");
    assertThat(shown(200, answer).get("id").longValue())
        .isEqualTo(project.inVk().albums().getFirst().id());
    assertThat(project.calls(Project.ADD)).isEqualTo(1);
    assertThat(project.creations()).isEmpty();
    project.assertAlbums("Лето");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void create_madeAfterTheAnswer_isFoundByTheRetry(boolean withKey) {
    project.suffer(Trouble.of(Kind.LATE, Duration.ofMillis(1_500)).on(Project.ADD));
    var client = withKey ? market.keyed() : market.admin();
    assertUnavailable(project.create(client, "Лето"));
    assertUnsettled(project.create(client, "Лето"));
    Patience.until(Market.PATIENCE, "VK made it", () -> market.vk().pending() == 0);
    assertFound(project.create(client, "Лето"));
  }

  @Test
  void create_foundByAnotherClient_isStillTheFirstOnes() {
    project.suffer(Trouble.of(Kind.LATE, Duration.ofMillis(900)).on(Project.ADD));
    var first = market.keyed();
    assertUnavailable(project.create(first, "Лето"));
    Patience.until(Market.PATIENCE, "VK made it", () -> market.vk().pending() == 0);
    var second = project.create(market.keyed(), "Лето");
    assertThat(second.header("idempotent-replayed")).isEmpty();
    var replay = project.create(first, "Лето");
    assertThat(replay.header("idempotent-replayed")).hasValue("true");
    assertThat(shown(200, replay).get("id")).isNotEqualTo(shown(200, second).get("id"));
    assertThat(project.calls(Project.ADD)).isEqualTo(2);
    project.assertAlbums("Лето", "Лето");
  }

  @Test
  void create_titleThatVkEscapes_isFound() {
    market.vk().escape(true);
    try {
      suffer(Kind.DONE_RESET);
      var album = shown(200, project.create("<Лето> & \"Осень\""));
      assertThat(album.get("id").longValue()).isEqualTo(project.inVk().albums().getFirst().id());
      assertThat(project.calls(Project.ADD)).isEqualTo(1);
      project.assertAlbums("<Лето> & \"Осень\"");
    } finally {
      market.vk().escape(false);
    }
  }

  @Test
  void create_besideAnAlbumThatVkNeverShows_isMadeInTheEnd() {
    project.inVk().addAlbum("Скрыт");
    project.suffer(Trouble.of(Kind.FALSE_ITEM).on("market.getAlbums").always());
    suffer(Kind.RESET);
    assertUnavailable(project.create("Лето"));
    project.aged(Duration.ofMinutes(5));
    assertUnsettled(project.create("Лето"));
    project.aged(Duration.ofMinutes(12));
    project.created("Лето");
    assertThat(project.calls(Project.ADD)).isEqualTo(2);
  }

  @Test
  void create_equalAlbumThatIsOlder_isNotTakenForIt() {
    long older = project.created("Лето");
    suffer(Kind.DONE_RESET);
    long newer = project.created("Лето");
    assertThat(newer).isGreaterThan(older);
    suffer(Kind.RESET);
    assertUnavailable(project.create("Лето"));
    project.assertAlbums("Лето", "Лето");
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      mode = Mode.INCLUDE,
      names = {"HTML", "RESET", "NULL_RESPONSE"})
  void create_madeAndTheLookFailsOnce_isFoundByTheSecondLook(Kind kind) {
    suffer(Kind.DONE_RESET);
    project.suffer(Trouble.of(kind).on("execute"));
    shown(200, project.create("Лето"));
    assertThat(project.calls(Project.ADD)).isEqualTo(1);
    project.assertAlbums("Лето");
  }

  @Test
  void create_madeAndThenRefreshed_isTakenForTheFirstOnes() {
    project.suffer(Trouble.of(Kind.LATE, Duration.ofMillis(900)).on(Project.ADD));
    var first = market.keyed();
    assertUnavailable(project.create(first, "Лето"));
    Patience.until(Market.PATIENCE, "VK made it", () -> market.vk().pending() == 0);
    project.refresh();
    assertFound(project.create(first, "Лето"));
    Errors.assertDetail(
        project.create(first, "Зима"), 422, "Idempotency-Key was already used with another body");
  }
}
