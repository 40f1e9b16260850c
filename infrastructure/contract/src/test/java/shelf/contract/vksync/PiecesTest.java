package shelf.contract.vksync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shelf.contract.Apart;
import shelf.local.lambda.FunctionFailedException;
import shelf.local.vk.Trouble;

/** Refreshes by runs that have time for one call of VK each. */
@Apart
class PiecesTest {

  /** One call reads 20 pages of 200 of them at first: these need two. */
  private static final int ITEMS = 4_300;

  /** One call reads three pages of 100 of them at first: these need two. */
  private static final int ALBUMS = 310;

  private final SyncEngine engine = SyncEngine.quiet();
  private final Stall stall = Stall.open(engine);

  @Test
  void runs_moreThanOneCallReads_stagedAndThenReplaced() throws FunctionFailedException {
    stall.community().generate(ITEMS, 20);
    var jobId = stall.queued();
    assertThat(Stall.status(stall.job(jobId))).isEqualTo("queued");

    stall.runOnce(jobId);

    var job = stall.job(jobId);
    assertThat(Stall.status(job)).isEqualTo("running");
    assertThat(job.get("items").longValue()).isEqualTo(4_000);
    assertThat(job.get("total").longValue()).isEqualTo(ITEMS);
    assertThat(stall.items()).as("shown before the last page was read").isEmpty();
    assertThat(stall.runToTheEnd(jobId)).isGreaterThan(1);
    assertThat(engine.vk().calls().count("execute")).isEqualTo(2);
    assertThat(Stall.status(stall.job(jobId))).isEqualTo("done");
    Mirror.assertTrue(stall);
  }

  @Test
  void runs_lastPageFails_nothingChanged() throws FunctionFailedException {
    stall.community().generate(30, 3);
    stall.refreshedByHand();
    var albums = Mirror.albums(stall);
    var items = Mirror.items(stall);
    stall.community().generate(20, ALBUMS);
    engine.vk().trouble(Trouble.error(10).on("market.getAlbums").after(3).always());
    var jobId = stall.queued();

    stall.runToTheEnd(jobId);

    var job = stall.job(jobId);
    assertThat(Stall.status(job)).isEqualTo("failed");
    assertThat(job.get("error").stringValue()).contains("vk_unavailable", "10");
    assertThat(Mirror.albums(stall)).isEqualTo(albums);
    assertThat(Mirror.items(stall)).isEqualTo(items);
  }

  @Test
  void runs_listMovesOnceBetweenTwoCalls_readAnewAndWhole() throws FunctionFailedException {
    stall.community().generate(20, ALBUMS);
    var jobId = stall.queued();
    stall.runOnce(jobId);
    var last = stall.community().albums().getLast();
    stall.community().addAlbum("Первая");
    stall.community().deleteAlbum(last.id());

    stall.runToTheEnd(jobId);

    assertThat(stall.job(jobId).get("error").isNull()).isTrue();
    Mirror.assertTrue(stall);
  }

  @Test
  void runs_listKeepsMoving_nothingRemovedAndSaid() throws FunctionFailedException {
    stall.community().generate(20, ALBUMS);
    stall.refreshedByHand();
    var gone = stall.community().albums().get(100);
    stall.community().deleteAlbum(gone.id());
    var jobId = stall.queued();

    // Each attempt takes two calls; something is new between them.
    for (int run = 0; run < 6; run++) {
      stall.community().addAlbum("Новая " + run);
      stall.runOnce(jobId);
    }
    stall.runToTheEnd(jobId);

    var job = stall.job(jobId);
    assertThat(Stall.status(job)).isEqualTo("done");
    assertThat(job.get("error").stringValue()).contains("nothing was removed");
    assertThat(stall.titles()).contains(gone.title(), "Новая 3");
    assertThat(stall.refreshedByHand().get("error").isNull()).isTrue();
    Mirror.assertTrue(stall);
  }

  @Test
  void routes_whileAListIsBeingRead_winOverIt() throws FunctionFailedException {
    stall.community().generate(20, ALBUMS);
    stall.refreshedByHand();
    var albums = stall.community().albums();
    var jobId = stall.queued();
    stall.runOnce(jobId);

    // The newest come first: the list that was read has the second, and the third by its old name.
    long created = stall.created("Сделана сейчас");
    assertThat(stall.delete(albums.get(1).id()).status()).isEqualTo(200);
    assertThat(stall.edit(albums.get(2).id(), "Новое имя").status()).isEqualTo(200);
    // One more and one fewer: the list may seem whole.
    stall.runToTheEnd(jobId);

    var shown = Mirror.albums(stall);
    assertThat(shown).containsKey(created).doesNotContainKey(albums.get(1).id());
    assertThat(shown.get(albums.get(2).id())).startsWith("Новое имя|");
    assertThat(stall.refreshedByHand().get("error").isNull()).isTrue();
    Mirror.assertTrue(stall);
  }

  @Test
  void delete_albumThatIsNotShownYet_notBroughtBack() throws FunctionFailedException {
    stall.community().generate(20, ALBUMS);
    var album = stall.community().albums().get(1);
    var jobId = stall.queued();
    stall.runOnce(jobId);

    // One more and one fewer: the list that was read seems whole, and has the one that goes.
    long created = stall.created("Между делом");
    assertThat(stall.delete(album.id()).status()).isEqualTo(200);
    stall.runToTheEnd(jobId);

    assertThat(Stall.status(stall.job(jobId))).isEqualTo("done");
    assertThat(Mirror.albums(stall)).containsKey(created).doesNotContainKey(album.id());
  }
}
