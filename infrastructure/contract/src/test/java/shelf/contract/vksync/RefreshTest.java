package shelf.contract.vksync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shelf.contract.Apart;
import shelf.contract.Patience;
import shelf.local.vk.Trouble;
import shelf.local.vk.Trouble.Kind;
import tools.jackson.databind.json.JsonMapper;

/** Refreshes as clients ask for them, of a community that fits one call of VK. */
@Apart
class RefreshTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final SyncEngine engine = SyncEngine.live();
  private final Stall stall = Stall.open(engine);

  @Test
  void refreshAll_aCommunity_shownAsVkHasIt() {
    stall.community().generate(60, 5);

    var job = stall.refreshed();

    assertThat(Stall.status(job)).isEqualTo("done");
    assertThat(job.get("projectId").longValue()).isEqualTo(stall.id());
    assertThat(job.get("albums").longValue()).isEqualTo(5);
    assertThat(job.get("items").longValue()).isEqualTo(60);
    assertThat(job.get("total").longValue()).isEqualTo(60);
    assertThat(job.get("error").isNull()).isTrue();
    Mirror.assertTrue(stall);
  }

  @Test
  void refreshAll_changesInVk_shownAfterwards() {
    var community = stall.community();
    community.generate(40, 4);
    stall.refreshed();
    var albums = community.albums();
    community.deleteAlbum(albums.getFirst().id());
    community.deleteItem(community.items().getLast().id());
    var added = community.addAlbum("Новая");
    community.addItem("Скатерть", 270_000, added.id());

    var job = stall.refreshed();

    assertThat(Stall.status(job)).isEqualTo("done");
    Mirror.assertTrue(stall);
    var item = stall.items().getLast();
    assertThat(item.get("price").asString()).isEqualTo("2700");
    assertThat(stall.titles()).contains("Новая").hasSize(4);
  }

  @Test
  void refreshAll_nothingChanged_writesNothingOfTheCache() {
    stall.community().generate(400, 5);

    assertThat(unitsOfARefresh()).isGreaterThan(400);

    // The turn, the state of the job and the token's permits.
    assertThat(unitsOfARefresh()).isLessThan(40);
  }

  /** What was written, as the line of the run tells it, which comes after the job's end. */
  private double unitsOfARefresh() {
    int before = asking().size();
    stall.refreshed();
    return Patience.within(
        PATIENCE,
        "the line of the run",
        () -> Optional.of(asking()).filter(lines -> lines.size() > before).map(List::getLast));
  }

  /** The write units of each run so far that has asked VK. */
  private List<Double> asking() {
    return engine
        .log("vk-sync")
        .lines()
        .filter(line -> line.startsWith("{\"_aws\""))
        .map(line -> JsonMapper.shared().readTree(line))
        .filter(line -> line.get("vk_calls").longValue() > 0)
        .map(line -> line.get("cost").get("write_units").doubleValue())
        .toList();
  }

  @Test
  void refreshAll_falseInAList_removesNothing() {
    stall.community().generate(30, 3);
    stall.refreshed();
    var before = Mirror.items(stall);
    engine.vk().trouble(Trouble.of(Kind.FALSE_ITEM).on("market.get").with(stall.token()).always());
    var lowest = stall.community().items().getLast();
    stall.community().deleteItem(lowest.id());

    var job = stall.refreshed();

    assertThat(Stall.status(job)).isEqualTo("done");
    assertThat(job.get("error").stringValue()).contains("nothing was removed");
    assertThat(Mirror.items(stall)).isEqualTo(before);
  }

  @Test
  void refreshAll_textsThatVkEscapes_shownAsWritten() {
    stall.created("<Чай> & \"кофе\" &amp;");
    stall.community().addItem("Чашка & блюдце", 100);
    engine.vk().escape(true);
    var before = stall.titles();

    stall.refreshed();

    assertThat(stall.titles()).isEqualTo(before);
    Mirror.assertTrue(stall);
  }

  @Test
  void refreshAll_falseOnce_readAgainAndWhole() {
    stall.community().generate(30, 3);
    engine.vk().trouble(Trouble.of(Kind.FALSE_ITEM).on("market.getAlbums").with(stall.token()));

    var job = stall.refreshed();

    assertThat(job.get("error").isNull()).isTrue();
    Mirror.assertTrue(stall);
  }

  @Test
  void refreshAll_oneCallOfABatchFails_onlyThatIsAskedAgain() {
    stall.community().generate(900, 2);
    engine.vk().trouble(Trouble.error(10).on("market.get").with(stall.token()).after(2));
    engine.vk().calls().clear();

    var job = stall.refreshed();

    assertThat(Stall.status(job)).isEqualTo("done");
    assertThat(engine.vk().calls().count("execute")).isEqualTo(2);
    Mirror.assertTrue(stall);
  }

  @Test
  void refreshAll_answerOfABatchIsNull_askedAgain() {
    stall.community().generate(30, 3);
    engine.vk().trouble(Trouble.of(Kind.NULL_RESPONSE).on("execute").with(stall.token()));

    var job = stall.refreshed();

    assertThat(Stall.status(job)).isEqualTo("done");
    Mirror.assertTrue(stall);
  }

  @Test
  void refreshAll_batchTooLargeForVk_askedInHalves() {
    stall.community().generate(900, 2);
    engine.vk().trouble(Trouble.error(13).on("execute").with(stall.token()).times(2));
    engine.vk().calls().clear();

    var job = stall.refreshed();

    assertThat(Stall.status(job)).isEqualTo("done");
    // The whole, its first half, the two quarters of that, and the second half.
    assertThat(engine.vk().calls().count("execute")).isEqualTo(5);
    Mirror.assertTrue(stall);
  }

  @Test
  void refreshAll_withoutProjectOrToken_refused() {
    var tokenless = Stall.tokenless(engine);

    var answer = tokenless.askForRefresh();

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().get("code").stringValue()).isEqualTo("vk_token_missing");
    var nobody = new Stall(engine, 999_999_999, 1, "a token of nobody");
    assertThat(nobody.askForRefresh().status()).isEqualTo(404);
    assertThat(stall.get(Stall.MARKET + "jobs/" + "0".repeat(32)).status()).isEqualTo(404);
  }
}
