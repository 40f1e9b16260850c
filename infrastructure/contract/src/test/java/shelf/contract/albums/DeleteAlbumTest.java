package shelf.contract.albums;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.albums.Market.shown;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.Patience;
import shelf.contract.http.Errors;
import shelf.local.vk.Album;
import shelf.local.vk.Trouble;
import shelf.local.vk.Trouble.Kind;

/** deleteAlbum. */
@Apart
class DeleteAlbumTest {

  private static final String DELETE = "market.deleteAlbum";

  private final Market market = Market.open();
  private final Project project = market.project();
  private final long album = project.inVk().addAlbum("Лето").id();

  private void assertDeleted(Answer answer) {
    var shown = shown(200, answer);
    assertThat(shown.propertyNames()).containsExactlyInAnyOrder("projectId", "albumId", "deleted");
    assertThat(shown.get("projectId").longValue()).isEqualTo(project.id());
    assertThat(shown.get("albumId").longValue()).isEqualTo(album);
    assertThat(shown.get("deleted").booleanValue()).isTrue();
    project.assertAlbums();
  }

  @Test
  void delete_album_isGoneFromVkAndFromTheCache() {
    project.inVk().addItem("Скатерть", 100, album);
    project.refresh();
    assertDeleted(project.delete(album));
    Errors.assertDetail(project.list(Market.ITEMS, "&albumId=" + album), 404, "Album not found");
    assertThat(Market.rows(project.list(Market.ITEMS, ""))).hasSize(1);
    project.refresh();
    project.assertAlbums();
  }

  @Test
  void delete_twice_isSuccessBothTimes() {
    project.refresh();
    assertDeleted(project.delete(album));
    assertDeleted(project.delete(album));
  }

  @Test
  void delete_albumGoneFromVk_isGoneFromTheCache() {
    project.refresh();
    project.inVk().deleteAlbum(album);
    assertDeleted(project.delete(album));
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"DONE_RESET", "DONE_HTML", "DONE_CUT"})
  void delete_doneButNotTold_isFoundOut(Kind kind) {
    project.refresh();
    project.suffer(Trouble.of(kind).on(DELETE));
    assertDeleted(project.delete(album));
    assertThat(project.calls(DELETE)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"RESET", "HTML"})
  void delete_neitherDoneNorTold_is502AndNothingChanges(Kind kind) {
    project.refresh();
    project.suffer(Trouble.of(kind).on(DELETE));
    var answer = project.delete(album);
    assertThat(shown(502, answer).get("code").stringValue()).isEqualTo("vk_unavailable");
    project.assertAlbums("Лето");
    assertDeleted(project.delete(album));
  }

  @Test
  void delete_refused_isToldAndNothingChanges() {
    project.refresh();
    project.suffer(Trouble.error(1438).on(DELETE));
    var answer = project.delete(album);
    assertThat(shown(409, answer).get("code").stringValue()).isEqualTo("vk_market_off");
    project.assertAlbums("Лето");
  }

  @Test
  void delete_whileAnEditWaitsForItsAnswer_staysDeleted() {
    project.refresh();
    var slow = Trouble.of(Kind.DONE_SLOW, Duration.ofMillis(1_500));
    project.suffer(slow.on("market.editAlbum"));
    var editing = CompletableFuture.supplyAsync(() -> project.edit(album, "Осень"));
    Patience.until(Market.PATIENCE, "VK has edited", () -> titles().contains("Осень"));
    assertDeleted(project.delete(album));
    shown(200, editing.join());
    project.assertAlbums();
  }

  private List<String> titles() {
    return project.inVk().albums().stream().map(Album::title).toList();
  }

  @Test
  void delete_thenCreate_isAnotherAlbum() {
    long first = project.created("Зима");
    shown(200, project.delete(first));
    assertThat(project.created("Зима")).isNotEqualTo(first);
    project.refresh();
    project.assertAlbums("Лето", "Зима");
  }
}
