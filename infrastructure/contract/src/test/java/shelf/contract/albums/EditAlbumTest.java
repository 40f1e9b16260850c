package shelf.contract.albums;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.albums.Market.shown;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.Api;
import shelf.contract.http.Errors;
import shelf.local.vk.Trouble;
import shelf.local.vk.Trouble.Kind;

/** editAlbum. */
@Apart
class EditAlbumTest {

  private static final String EDIT = "market.editAlbum";
  private static final String LOOK = "market.getAlbumById";

  private final Market market = Market.open();
  private final Project project = market.project();
  private final long album = project.inVk().addAlbum("Лето").id();

  private void assertEdited(Answer answer) {
    var shown = shown(200, answer);
    assertThat(shown.get("id").longValue()).isEqualTo(album);
    assertThat(shown.get("title").stringValue()).isEqualTo("Осень");
    assertThat(project.albums()).containsExactly(shown);
    project.assertAlbums("Осень");
  }

  @Test
  void edit_album_isChangedInVkAndInTheCache() {
    project.refresh();
    assertEdited(project.edit(album, " Осень "));
    project.refresh();
    project.assertAlbums("Осень");
    assertEdited(project.edit(album, "Осень"));
    assertThat(project.calls(EDIT)).isEqualTo(1);
  }

  @Test
  void edit_albumThatTheCacheDoesNotKnow_isChangedToo() {
    assertThat(project.albums()).isEmpty();
    assertEdited(project.edit(album, "Осень"));
  }

  @Test
  void edit_mainAlbumWithPhoto_keepsBoth() {
    var body =
        Map.of(
            "id",
            project.community(),
            "albums",
            List.of(Map.of("id", 77, "title", "Main", "is_main", true, "photo_id", 555)));
    shown(200, Api.at(market.vk().url()).post("/_fake/community", body));
    assertThat(shown(200, project.edit(77, "New")).get("isMain").booleanValue()).isTrue();
    var edited = project.inVk().albums().getFirst();
    assertThat(edited.title()).isEqualTo("New");
    assertThat(edited.isMain()).isTrue();
    assertThat(edited.photoId()).isEqualTo(555);
  }

  @Test
  void edit_unknownAlbum_is404() {
    Errors.assertDetail(project.edit(9999, "Осень"), 404, "Album not found");
    assertThat(project.calls(EDIT)).isZero();
  }

  @Test
  void edit_albumGoneFromVk_is404AndGoneFromTheCache() {
    project.refresh();
    project.inVk().deleteAlbum(album);
    Errors.assertDetail(project.edit(album, "Осень"), 404, "Album not found");
    project.assertAlbums();
  }

  @Test
  void edit_albumThatGoesMeanwhile_is404AndGoneFromTheCache() {
    project.refresh();
    project.suffer(Trouble.error(1402).on(EDIT));
    Errors.assertDetail(project.edit(album, "Осень"), 404, "Album not found");
    assertThat(project.albums()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"DONE_RESET", "DONE_HTML", "DONE_CUT"})
  void edit_doneButNotTold_isFoundOut(Kind kind) {
    project.suffer(Trouble.of(kind).on(EDIT));
    assertEdited(project.edit(album, "Осень"));
    assertThat(project.calls(EDIT)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"RESET", "HTML"})
  void edit_neitherDoneNorTold_is502AndNothingChanges(Kind kind) {
    project.refresh();
    project.suffer(Trouble.of(kind).on(EDIT));
    var answer = project.edit(album, "Осень");
    assertThat(shown(502, answer).get("code").stringValue()).isEqualTo("vk_unavailable");
    project.assertAlbums("Лето");
    assertEdited(project.edit(album, "Осень"));
  }

  @Test
  void edit_lookThatFailsOnce_isMadeAgain() {
    project.suffer(Trouble.error(10).on(LOOK));
    assertEdited(project.edit(album, "Осень"));
    assertThat(project.calls(LOOK)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"1446, 409, vk_main_album", "100, 400, vk_bad_request", "14, 503, vk_captcha"})
  void edit_refused_isTold(int error, int status, String code) {
    project.refresh();
    project.suffer(Trouble.error(error).on(EDIT));
    var answer = project.edit(album, "Осень");
    assertThat(shown(status, answer).get("code").stringValue()).isEqualTo(code);
    project.assertAlbums("Лето");
  }
}
