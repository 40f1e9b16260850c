package shelf.contract.albums;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.albums.Market.shown;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shelf.contract.Apart;
import shelf.contract.engine.Together;
import shelf.local.vk.Trouble;

/** Ten at once for one project: ten albums, and never more than three calls a second. */
@Apart
class TogetherTest {

  private static final int CLIENTS = 10;

  private final Market market = Market.open();
  private final Project project = market.project();

  private void createAll(IntFunction<String> title) {
    var answers = Together.run(CLIENTS, i -> project.create(market.keyed(), title.apply(i)));
    assertThat(answers.stream().map(answer -> shown(200, answer).get("id").longValue()))
        .hasSize(CLIENTS)
        .doesNotHaveDuplicates();
    project.assertAlbums(IntStream.range(0, CLIENTS).mapToObj(title).toArray(String[]::new));
    assertPace();
  }

  private void assertPace() {
    assertThat(market.vk().calls().violations()).isZero();
    assertThat(market.vk().calls().mostInASecond()).isBetween(1, 3);
  }

  @Test
  void tenTitles_atOnce_areTenAlbums() {
    createAll(i -> "Подборка " + i);
    assertThat(project.calls()).hasSize(CLIENTS);
  }

  @Test
  void oneTitle_tenTimesAtOnce_isTenAlbums() {
    createAll(i -> "Подборка");
    assertThat(project.calls()).hasSize(CLIENTS);
  }

  @Test
  void tenTitles_whileVkLosesAnswers_areTenAlbums() {
    project.suffer(Trouble.of(Trouble.Kind.DONE_RESET).on(Project.ADD).after(2).times(3));
    createAll(i -> "Подборка " + i);
    assertThat(project.calls(Project.ADD)).isEqualTo(CLIENTS);
  }

  @Test
  void editsAndDeletions_atOnce_keepThePace() {
    var ids = IntStream.range(0, 4).mapToLong(i -> project.created("Подборка " + i)).toArray();
    Together.run(4, i -> i < 2 ? project.edit(ids[i], "Новая " + i) : project.delete(ids[i]));
    project.assertAlbums("Новая 0", "Новая 1");
    assertPace();
  }

  @Test
  void projects_ofOneToken_shareItsPace() {
    var other = market.bare();
    assertThat(other.putToken(project.token()).status()).isEqualTo(204);
    Together.run(6, i -> (i % 2 == 0 ? project : other).create("Подборка " + i));
    assertThat(project.inVk().albums()).hasSize(3);
    assertThat(other.inVk().albums()).hasSize(3);
    assertPace();
    assertThat(project.calls()).hasSize(6);
  }
}
