package shelf.fxsync.fixing;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.fxsync.fixing.Tables.DAY;
import static shelf.fxsync.fixing.Tables.cbr;
import static shelf.fxsync.fixing.Tables.fixing;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds on a day, out of its own table and the one before. */
class HeldTest {

  @Test
  void on_noTableAtAll_isAnEmptyOne() {
    var held = Held.on(DAY, List.of());
    assertThat(held.own()).isEmpty();
    assertThat(held.table().day()).isEqualTo(DAY);
    assertThat(held.table().rates()).isEmpty();
  }

  @Test
  void on_onlyEarlierTables_isTheLastOfThem() {
    var last = fixing(DAY.minusDays(1), cbr("USD", "80", DAY.minusDays(1)));
    var earlier = fixing(DAY.minusDays(2), cbr("HRK", "10", DAY.minusDays(2)));
    var held = Held.on(DAY, List.of(last, earlier));
    assertThat(held.own()).isEmpty();
    assertThat(held.table()).isEqualTo(last);
  }

  /** The earlier day's table came after the later day's: what only it has is not lost. */
  @Test
  void on_itsOwnTable_hasWhatItLacksOfTheOneBefore() {
    var own = fixing(DAY, cbr("USD", "81", DAY));
    var late =
        fixing(
            DAY.minusDays(1),
            cbr("ISK", "0.6", DAY.minusDays(1)),
            cbr("USD", "80", DAY.minusDays(1)));
    var held = Held.on(DAY, List.of(own, late));
    assertThat(held.own()).contains(own);
    assertThat(held.table().rates())
        .containsExactlyInAnyOrder(cbr("USD", "81", DAY), cbr("ISK", "0.6", DAY.minusDays(1)));
    assertThat(held.equalsOwn(own.rates())).isTrue();
    assertThat(held.equalsOwn(held.table().rates())).isFalse();
  }
}
