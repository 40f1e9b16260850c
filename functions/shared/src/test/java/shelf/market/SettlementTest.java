package shelf.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shelf.vk.VkAlbum;

class SettlementTest {

  private static final Instant CALLED = Instant.parse("2026-11-22T03:00:00Z");
  private static final Creation MINE =
      new Creation("mine", 1, "A & B", Optional.empty(), CALLED, CALLED.plusSeconds(25), 0);

  private static VkAlbum album(String title, long secondsAfter) {
    return VkAlbum.created(7, title, CALLED.getEpochSecond() + secondsAfter);
  }

  private static Map<Long, AlbumRow> row(long millisAfter, String creation) {
    var stamp = new Stamp(1, CALLED.toEpochMilli() + millisAfter, Optional.ofNullable(creation));
    return Map.of(7L, new AlbumRow(album("A & B", 0), stamp, false));
  }

  @Test
  void isMadeBy_titleAsVkGivesItBack_isTheOne() {
    assertThat(Settlement.isMadeBy(MINE, album(" A &amp; B", 1), Map.of())).isTrue();
  }

  @Test
  void isMadeBy_albumFromBeforeTheCall_isNot() {
    assertThat(Settlement.isMadeBy(MINE, album("A & B", -61), Map.of())).isFalse();
    assertThat(Settlement.isMadeBy(MINE, album("A & B", -59), Map.of())).isTrue();
  }

  @Test
  void isMadeBy_albumWithoutATime_mayBe() {
    var timeless = VkAlbum.created(7, "A & B", 0);
    assertThat(Settlement.isMadeBy(MINE, timeless, Map.of())).isTrue();
    assertThat(Settlement.isMadeBy(MINE, timeless, row(-1, null))).isFalse();
  }

  @Test
  void left_byWhoCalled_hasNoMoreCalls() {
    var left = MINE.left(CALLED.plusSeconds(5));
    assertThat(left.calledUntil()).isEqualTo(CALLED.plusSeconds(5));
    assertThat(left.isLeft(CALLED.plusSeconds(5))).isTrue();
  }

  @Test
  void left_longAfterIt_hadNoLaterCalls() {
    assertThat(MINE.left(CALLED.plusSeconds(500)).calledUntil()).isEqualTo(CALLED.plusSeconds(25));
  }

  @Test
  void isMadeBy_albumThatWasHereBefore_isNot() {
    assertThat(Settlement.isMadeBy(MINE, album("A & B", 1), row(-1, null))).isFalse();
    assertThat(Settlement.isMadeBy(MINE, album("A & B", 1), row(1, null))).isTrue();
  }

  @Test
  void isMadeBy_albumOfAnotherCreation_isNot() {
    assertThat(Settlement.isMadeBy(MINE, album("A & B", 1), row(1, "other"))).isFalse();
    assertThat(Settlement.isMadeBy(MINE, album("A & B", 1), row(1, "mine"))).isTrue();
  }
}
