package shelf.contract.albums;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.albums.Market.shown;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.local.vk.Trouble;

/** Each row of VK's errors: what the client gets, and what becomes of the token. */
@Apart
class ErrorTableTest {

  /** Said by VK in each error: nobody may hear it. */
  private static final String WORDS = "Words of VK";

  /** VK's codes, our status, our code. */
  static final List<Arguments> REFUSED =
      rows(
          "8,100,113,125,12,3|400|vk_bad_request",
          "1402|404|vk_album_not_found",
          "1403|404|vk_item_not_found",
          "1405,1406,1407|409|vk_too_many",
          "1408|400|vk_bad_links",
          "1438,1525,1526|409|vk_market_off",
          "1446,1457,1458|409|vk_main_album");

  static final List<Arguments> STOPPED =
      rows(
          "14,3300|503|vk_captcha",
          "5|502|vk_auth_failed",
          "7,15,205,20,27,28,203|403|vk_permission",
          "17,24,25,3609|502|vk_action_required",
          "23,34,35,42|502|vk_refused");

  static final List<Arguments> PARKED = rows("9|503|vk_flood", "29|503|vk_quota");

  static final List<Arguments> UNCLEAR =
      rows("10,36,43,32,13|502|vk_unavailable", "1,31337|502|vk_unknown");

  private final Market market = Market.open();

  private static List<Arguments> rows(String... rows) {
    return Stream.of(rows)
        .map(row -> row.split("\\|"))
        .flatMap(row ->
            Arrays.stream(row[0].split(","))
                .map(code -> Arguments.of(Integer.parseInt(code), new Told(row[1], row[2]))))
        .toList();
  }

  /** What the client hears. */
  private record Told(String status, String code) {

    void check(Answer answer) {
      var body = shown(Integer.parseInt(status), answer);
      assertThat(body.propertyNames()).containsExactlyInAnyOrder("detail", "code");
      assertThat(body.get("code").stringValue()).isEqualTo(code);
      assertThat(answer.toString()).doesNotContain(WORDS);
      assertThat(answer.header("retry-after").isPresent()).isEqualTo(status.equals("503"));
    }
  }

  @AfterEach
  void pace() {
    assertThat(market.vk().calls().violations()).isZero();
  }

  private Project failing(int code) {
    var project = market.project();
    project.suffer(Trouble.error(code, WORDS + " " + project.token()).on(Project.ADD));
    return project;
  }

  private static Optional<String> stopped(Project project) {
    var shown = project.shownNow().get("tokenStopped");
    return shown.isNull() ? Optional.empty() : Optional.of(shown.stringValue());
  }

  @ParameterizedTest
  @FieldSource("REFUSED")
  void refusal_isTold_andTheNextCallIsMade(int code, Told told) {
    var project = failing(code);
    told.check(project.create("Лето"));
    assertThat(project.calls()).hasSize(1);
    assertThat(stopped(project)).isEmpty();
    project.created("Лето");
    assertThat(project.calls()).hasSize(2);
    project.assertAlbums("Лето");
  }

  @ParameterizedTest
  @FieldSource("STOPPED")
  void stop_isTold_andVkNotAskedUntilATokenIsGiven(int code, Told told) {
    var project = failing(code);
    told.check(project.create("Лето"));
    assertThat(stopped(project)).hasValue(told.code());
    told.check(project.create("Лето"));
    told.check(project.edit(1, "Лето"));
    told.check(project.delete(1));
    assertThat(project.calls()).hasSize(1);
    project.giveToken();
    assertThat(stopped(project)).isEmpty();
    project.created("Лето");
    project.assertAlbums("Лето");
  }

  @Test
  void stop_becauseOfTheAddress_hasACodeOfItsOwn() {
    var project = market.project();
    project.suffer(Trouble.otherAddress().on(Project.ADD));
    new Told("502", "vk_token_ip_bound").check(project.create("Лето"));
    assertThat(stopped(project)).hasValue("vk_token_ip_bound");
  }

  @Test
  void stop_ofATokenOfTwoProjects_stopsBoth() {
    var first = failing(14);
    var second = market.bare();
    second.putToken(first.token());
    var told = new Told("503", "vk_captcha");
    told.check(first.create("Лето"));
    told.check(second.create("Лето"));
    assertThat(stopped(second)).hasValue("vk_captcha");
    assertThat(second.putToken("vk1.a.another").status()).isEqualTo(204);
    second.created("Лето");
    assertThat(stopped(first)).hasValue("vk_captcha");
  }

  @ParameterizedTest
  @FieldSource("PARKED")
  void park_isTold_andVkNotAskedUntilThen(int code, Told told) {
    var project = failing(code);
    told.check(project.create("Лето"));
    var again = project.create("Лето");
    told.check(again);
    assertThat(Integer.parseInt(again.header("retry-after").orElseThrow()))
        .isBetween(1, 24 * 60 * 60 + 1);
    assertThat(project.calls()).hasSize(1);
    assertThat(stopped(project)).isEmpty();
    project.giveToken();
    project.created("Лето");
    project.assertAlbums("Лето");
  }

  @Test
  void park_forAFlood_isOfTenMinutesAtFirst() {
    var project = failing(9);
    project.create("Лето");
    var wait = Integer.parseInt(project.create("Лето").header("retry-after").orElseThrow());
    assertThat(wait).isBetween(9 * 60, 10 * 60 + 1);
  }

  @ParameterizedTest
  @FieldSource("UNCLEAR")
  void failure_thatIsUnclear_isTold_andVkLookedThrough(int code, Told told) {
    var project = failing(code);
    told.check(project.create("Лето"));
    assertThat(project.calls())
        .extracting(call -> call.method())
        .containsExactly(Project.ADD, "execute");
    assertThat(stopped(project)).isEmpty();
    new Told("503", "vk_unsettled").check(project.create("Лето"));
    assertThat(project.calls(Project.ADD)).isEqualTo(1);
    project.aged();
    project.created("Лето");
    project.assertAlbums("Лето");
  }

  @Test
  void tooManyASecond_isTriedAgain() {
    var project = market.project();
    project.suffer(Trouble.error(6).on(Project.ADD).times(2));
    project.created("Лето");
    assertThat(project.calls()).hasSize(3);
    project.assertAlbums("Лето");
  }

  @Test
  void doneBefore_whatNobodyAskedFor_isNoSuccess() {
    var project = failing(1404);
    assertThat(project.create("Лето").status()).isGreaterThanOrEqualTo(400);
    project.assertAlbums();
  }
}
