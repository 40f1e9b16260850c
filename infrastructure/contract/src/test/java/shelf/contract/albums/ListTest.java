package shelf.contract.albums;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.albums.Market.ALBUMS;
import static shelf.contract.albums.Market.ITEMS;
import static shelf.contract.albums.Market.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.http.Errors;
import shelf.local.vk.Item;

/** The cache as lists. */
@Apart
class ListTest {

  private static final int ITEM_COUNT = 130;
  private static final int ALBUM_COUNT = 7;

  private final Market market = Market.open();

  /** Filled once: nothing here changes it. */
  private static final class Filled {

    private static final Project PROJECT = fill();

    private static Project fill() {
      var project = Market.open().project();
      project.inVk().generate(ITEM_COUNT, ALBUM_COUNT);
      project.refresh();
      return project;
    }
  }

  private static List<Long> ids(Answer answer) {
    return rows(answer).stream().map(row -> row.get("id").longValue()).toList();
  }

  private List<Long> walk(String start) {
    var ids = new ArrayList<Long>();
    var next = Optional.of(start);
    while (next.isPresent()) {
      var answer = market.admin().get(next.get());
      assertThat(rows(answer)).as("no empty page").isNotEmpty();
      ids.addAll(ids(answer));
      next = answer.header("link").map(link -> link.replaceAll("^<|>.*$", ""));
      assertThat(answer.header("x-next-cursor").isPresent()).isEqualTo(next.isPresent());
    }
    return ids;
  }

  private static List<Long> upTo(int count) {
    return LongStream.rangeClosed(1, count).boxed().toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6, 7, 100})
  void albums_walkedByCursor_areEachShownOnceInOrder(int limit) {
    var path = ALBUMS + "?projectId=" + Filled.PROJECT.id() + "&limit=" + limit;
    assertThat(walk(path)).isEqualTo(upTo(ALBUM_COUNT));
  }

  @ParameterizedTest
  @ValueSource(ints = {13, 65, 100})
  void items_walkedByCursor_areEachShownOnceInOrder(int limit) {
    var path = ITEMS + "?projectId=" + Filled.PROJECT.id() + "&limit=" + limit;
    assertThat(walk(path)).isEqualTo(upTo(ITEM_COUNT));
  }

  @Test
  void items_ofAnAlbum_areThoseVkHasInIt() {
    for (long album = 1; album <= ALBUM_COUNT; album++) {
      long in = album;
      var expected =
          Filled.PROJECT.inVk().items().stream()
              .filter(item -> item.albums().contains(in))
              .map(Item::id)
              .sorted()
              .toList();
      var path = ITEMS + "?projectId=" + Filled.PROJECT.id() + "&albumId=" + album + "&limit=9";
      assertThat(walk(path)).isNotEmpty().isEqualTo(expected);
    }
  }

  @Test
  void list_withoutLimit_isOf50AndAtMost100() {
    assertThat(ids(Filled.PROJECT.list(ITEMS, ""))).isEqualTo(upTo(50));
    assertThat(ids(Filled.PROJECT.list(ITEMS, "&limit=100"))).isEqualTo(upTo(100));
  }

  @Test
  void list_skip_skipsAlsoBehindACursor() {
    var all = upTo(ITEM_COUNT);
    assertThat(ids(Filled.PROJECT.list(ITEMS, "&skip=3&limit=2"))).isEqualTo(all.subList(3, 5));
    var cursor = Filled.PROJECT.list(ITEMS, "&limit=4").header("x-next-cursor").orElseThrow();
    assertThat(ids(Filled.PROJECT.list(ITEMS, "&skip=1&limit=2&cursor=" + cursor)))
        .isEqualTo(all.subList(5, 7));
    assertThat(ids(Filled.PROJECT.list(ITEMS, "&skip=10000"))).isEmpty();
    assertThat(ids(Filled.PROJECT.list(ITEMS, "&skip=129"))).containsExactly(130L);
    assertThat(ids(Filled.PROJECT.list(ITEMS, "&albumId=1&skip=10000"))).isEmpty();
  }

  @Test
  void cursor_ofAnotherList_is422() {
    var other = market.project();
    other.inVk().generate(2, 2);
    other.refresh();
    var albums = cursor(ALBUMS, "");
    var items = cursor(ITEMS, "");
    var linked = cursor(ITEMS, "&albumId=1");
    refuse(other, ALBUMS, albums);
    refuse(other, ITEMS, items);
    refuse(Filled.PROJECT, ITEMS, albums);
    refuse(Filled.PROJECT, ALBUMS, items);
    refuse(Filled.PROJECT, ITEMS, linked);
    refuse(Filled.PROJECT, ITEMS + "?", items.substring(1));
    var mixed = Filled.PROJECT.list(ITEMS, "&albumId=2&cursor=" + linked);
    assertThat(Errors.faults(mixed)).containsExactly("cursor_invalid query.cursor");
  }

  private static String cursor(String list, String filter) {
    var answer = Filled.PROJECT.list(list, filter + "&limit=1");
    return answer.header("x-next-cursor").orElseThrow();
  }

  private static void refuse(Project project, String list, String cursor) {
    var answer = project.list(list.replace("?", ""), "&cursor=" + cursor);
    assertThat(Errors.faults(answer)).containsExactly("cursor_invalid query.cursor");
  }

  @Test
  void items_ofAnUnknownAlbum_is404() {
    Errors.assertDetail(Filled.PROJECT.list(ITEMS, "&albumId=999"), 404, "Album not found");
  }

  @Test
  void price_isShownInWholeUnits() {
    var project = market.project();
    project.inVk().addItem("Скатерть", 270_000);
    project.inVk().addItem("Бокал", 4_550);
    project.inVk().addItem("Салфетка", 5);
    project.refresh();
    assertThat(project.list(ITEMS, "").text())
        .contains("\"price\":2700,")
        .contains("\"price\":45.5,")
        .contains("\"price\":0.05,");
  }

  @Test
  void item_isShownInCamelCase() {
    var project = market.project();
    long album = project.inVk().addAlbum("Скатерти").id();
    project.inVk().addItem("Скатерть", 270_000, album);
    project.refresh();
    var item = rows(project.list(ITEMS, "&albumId=" + album)).getFirst();
    var members = "id projectId title description price currency availability albumIds photoUrl";
    assertThat(item.propertyNames()).containsExactly(members.split(" "));
    assertThat(item.get("projectId").longValue()).isEqualTo(project.id());
    assertThat(item.get("title").stringValue()).isEqualTo("Скатерть");
    assertThat(item.get("currency").stringValue()).isEqualTo("RUB");
    assertThat(item.get("availability").longValue()).isZero();
    assertThat(item.get("albumIds").valueStream().map(id -> id.longValue())).containsExactly(album);
  }

  @Test
  void list_ofAProjectThatWasNeverRead_isEmpty() {
    var project = market.bare();
    for (var list : List.of(ALBUMS, ITEMS)) {
      var answer = project.list(list, "");
      assertThat(answer.text()).isEqualTo("[]");
      assertThat(answer.header("x-next-cursor")).isEmpty();
      assertThat(answer.header("link")).isEmpty();
    }
  }

  @Test
  void projects_walkedByCursor_areEachShownOnceInOrder() {
    var made = LongStream.range(0, 7).map(i -> market.bare().id()).boxed().toList();
    var all = walk(Market.PROJECTS + "?limit=100");
    assertThat(all).isSorted().endsWith(made.toArray(Long[]::new));
    assertThat(walk(Market.PROJECTS + "?limit=7")).isEqualTo(all);
    var page = market.admin().get(Market.PROJECTS + "?limit=3&skip=" + (all.size() - 5));
    assertThat(ids(page)).isEqualTo(made.subList(2, 5));
    for (var query : List.of("limit=0", "limit=101", "skip=10001", "cursor=x")) {
      assertThat(Errors.faults(market.admin().get(Market.PROJECTS + "?" + query))).hasSize(1);
    }
    var first = rows(page).getFirst();
    assertThat(first).isEqualTo(market.admin().get(Market.PROJECTS + "/" + made.get(2)).json());
  }
}
