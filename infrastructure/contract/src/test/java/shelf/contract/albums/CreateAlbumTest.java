package shelf.contract.albums;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.albums.Market.shown;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.engine.Together;
import shelf.contract.http.Errors;
import shelf.local.vk.Trouble;

/** createAlbum, step by step as 000 tells of it. */
@Apart
class CreateAlbumTest {

  private final Market market = Market.open();
  private final Project project = market.project();

  @Test
  void create_album_isInVkAndInTheListAtOnce() {
    var album = shown(200, project.create("Лето"));
    assertThat(album.propertyNames())
        .containsExactly(
            "id",
            "projectId",
            "ownerId",
            "title",
            "count",
            "isMain",
            "isHidden",
            "photoUrl",
            "updatedTime");
    assertThat(album.get("projectId").longValue()).isEqualTo(project.id());
    assertThat(album.get("ownerId").longValue()).isEqualTo(-project.community());
    assertThat(album.get("title").stringValue()).isEqualTo("Лето");
    assertThat(album.get("count").longValue()).isZero();
    assertThat(album.get("isMain").booleanValue()).isFalse();
    assertThat(album.get("isHidden").booleanValue()).isFalse();
    assertThat(album.get("photoUrl").isNull()).isTrue();
    var updated = album.get("updatedTime").stringValue();
    assertThat(updated).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    assertThat(Instant.parse(updated))
        .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
    assertThat(project.albums()).containsExactly(album);
    assertThat(project.inVk().albums().getFirst().id()).isEqualTo(album.get("id").longValue());
    assertThat(project.calls()).extracting(call -> call.method()).containsExactly(Project.ADD);
    assertThat(project.creations()).isEmpty();
  }

  @Test
  void create_refreshedAfterwards_staysTheSame() {
    project.created("Лето");
    project.refresh();
    project.assertAlbums("Лето");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", " \tоб ед \n", "<b>&amp; \"quoted\"</b>", "a+b=c&d%20", "💐 Mai"})
  void title_whateverItSays_isVksAsWell(String title) {
    assertThat(shown(200, project.create(title)).get("title").stringValue())
        .isEqualTo(title.strip());
    project.assertAlbums(title.strip());
  }

  @Test
  void title_upTo128Characters_isTaken() {
    var longest = "щ".repeat(127) + "💐";
    project.created("  " + longest + " ");
    project.assertAlbums(longest);
    for (var title : new String[] {longest + "a", "a".repeat(129)}) {
      assertThat(Errors.faults(project.create(title)))
          .containsExactly("string_too_long body.title");
    }
    for (var title : new String[] {"", " \t\n"}) {
      assertThat(Errors.faults(project.create(title)))
          .containsExactly("string_too_short body.title");
    }
    assertThat(project.calls(Project.ADD)).isEqualTo(1);
  }

  @Test
  void create_sameTitleTwice_isTwoAlbums() {
    assertThat(project.created("Лето")).isNotEqualTo(project.created("Лето"));
    project.assertAlbums("Лето", "Лето");
  }

  @Test
  void create_againUnderTheSameKey_isTheFirstAnswer() {
    var keyed = market.keyed();
    var first = project.create(keyed, "Лето");
    assertThat(first.header("idempotent-replayed")).isEmpty();
    var again = project.create(keyed, "Лето");
    assertThat(shown(200, again)).isEqualTo(shown(200, first));
    assertThat(again.header("idempotent-replayed")).hasValue("true");
    Errors.assertDetail(
        project.create(keyed, "Зима"), 422, "Idempotency-Key was already used with another body");
    assertThat(project.calls(Project.ADD)).isEqualTo(1);
    project.assertAlbums("Лето");
  }

  @Test
  void create_sameKeyAtOnce_isOneAlbum() {
    var keyed = market.keyed();
    var answers = Together.run(4, i -> project.create(keyed, "Лето"));
    assertThat(answers).extracting(Answer::status).contains(200).isSubsetOf(200, 409);
    answers.stream()
        .filter(answer -> answer.status() == 409)
        .forEach(answer -> {
          Errors.assertDetail(answer, 409, "A request with this Idempotency-Key is still running");
          assertThat(answer.header("retry-after")).isPresent();
        });
    assertThat(project.calls(Project.ADD)).isEqualTo(1);
    project.assertAlbums("Лето");
  }

  @Test
  void create_oneKeyForTwoTitlesAtOnce_losesNothing() {
    var keyed = market.keyed();
    var titles = new String[] {"Лето", "Зима"};
    project.suffer(
        Trouble.of(Trouble.Kind.DONE_SLOW, Duration.ofMillis(500)).on(Project.ADD).times(2));
    var answers = Together.run(2, i -> project.create(keyed, titles[i]));
    assertThat(answers).extracting(Answer::status).contains(200).isSubsetOf(200, 409, 422);
    assertThat(project.creations()).isEmpty();
    var inVk = project.inVk().albums().stream().map(album -> album.title());
    project.assertAlbums(inVk.toArray(String[]::new));
  }

  @Test
  void create_keyOfAnotherProject_isAnotherKey() {
    var key = UUID.randomUUID().toString();
    var other = market.project();
    var keyed = market.admin().with("Idempotency-Key", key);
    shown(200, project.create(keyed, "Лето"));
    assertThat(other.create(keyed, "Лето").status()).isEqualTo(422);
    other.assertAlbums();
  }

  @ParameterizedTest
  @CsvSource({"1407, vk_too_many, 409", "100, vk_bad_request, 400"})
  void create_refusedByVk_leavesNoRecordOfItsKey(int error, String code, int status) {
    var keyed = market.keyed();
    project.suffer(Trouble.error(error).on(Project.ADD));
    var refused = project.create(keyed, "Лето");
    assertThat(shown(status, refused).get("code").stringValue()).isEqualTo(code);
    project.assertAlbums();
    shown(200, project.create(keyed, "Лето"));
    project.assertAlbums("Лето");
  }

  @Test
  void create_unknownFields_areIgnored() {
    var body =
        Map.of("projectId", project.id(), "title", "Лето", "user_token", "x", "isMain", true);
    var album = shown(200, market.admin().post(Market.CREATE, body));
    assertThat(album.get("isMain").booleanValue()).isFalse();
    project.assertAlbums("Лето");
  }
}
