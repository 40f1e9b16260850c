package shelf.contract.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import shelf.contract.Apart;
import shelf.local.lambda.FunctionFailedException;
import tools.jackson.databind.JsonNode;

/**
 * Hundreds of uploads, deletions, crashes and replays, at random: then no object is without its row
 * and no row without its objects. {@code -Dshelf.images.seed=…} repeats a run, as far as the rest
 * of the world does; {@code -Dshelf.images.deeds=1000} makes it longer.
 */
@Apart
class CrashTest {

  private static final int DEEDS = Integer.getInteger("shelf.images.deeds", 400);
  private static final long SEED = Long.getLong("shelf.images.seed", new Random().nextLong());

  private final Studio studio = Studio.quiet();

  @Test
  void deeds_ofWhichEachIsRepeatedOrWhole_leaveNothingForTheSweep() throws Exception {
    var deeds = done(DEEDS * 3 / 5, false);
    assertThat(leftovers(deeds)).as("seed %d", SEED).isEmpty();
    assertFound(swept(), 0);
  }

  /** Nobody repeats a form but its client, who has no part in names. */
  @Test
  void deeds_amongThemFormsThatAreCutOff_leaveTheirObjectsAlone() throws Exception {
    var deeds = done(DEEDS * 2 / 5, true);
    var leftovers = leftovers(deeds);
    assertThat(leftovers).as("seed %d", SEED).hasSizeLessThanOrEqualTo(3 * deeds.filesCutOff());
    assertThat(leftovers.stream().map(Promises::name))
        .doesNotContainAnyElementsOf(deeds.tickets().stream().map(Promises::name).toList());
    assertFound(swept(), leftovers.size());
    assertThat(leftovers(deeds)).isEmpty();
    assertFound(swept(), 0);
  }

  /** So many, and until one has failed. What other tests have left is swept before. */
  private Deeds done(int count, boolean cutsForms) throws Exception {
    new Deeds(new Random(0), false).settle();
    studio.forgetImages();
    swept();
    var deeds = new Deeds(new Random(SEED), cutsForms);
    while (deeds.count() < count || deeds.failures() == 0 && deeds.count() < 10 * count) {
      deeds.next();
    }
    deeds.settle();
    assertThat(deeds.failures()).as("seed %d", SEED).isPositive();
    deeds.assertKept();
    return deeds;
  }

  private JsonNode swept() throws FunctionFailedException {
    studio.age();
    return studio.functions().sweep();
  }

  private static void assertFound(JsonNode figures, int objects) {
    assertThat(figures.get("orphan_objects").intValue())
        .as("seed %d: %s", SEED, figures)
        .isEqualTo(objects);
    assertThat(figures.get("rows_without_object").intValue())
        .as("seed %d: %s", SEED, figures)
        .isZero();
  }

  /** Objects that no row tells of; that none is missing is asserted. */
  private List<String> leftovers(Deeds deeds) {
    var leftovers = new ArrayList<String>();
    for (var owner : deeds.owners()) {
      var there = studio.anyone().get(owner.kind().shown(owner.id())).status();
      var expected = there == 404 ? new TreeSet<String>() : owner.expectedFiles();
      assertThat(owner.files()).as("seed %d: of %s", SEED, owner).containsAll(expected);
      leftovers.addAll(owner.files());
      leftovers.removeAll(expected);
    }
    leftovers.addAll(studio.bucket().keys("uploads/"));
    return leftovers;
  }
}
