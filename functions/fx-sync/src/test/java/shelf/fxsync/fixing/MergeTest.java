package shelf.fxsync.fixing;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.fxsync.fixing.Tables.DAY;
import static shelf.fxsync.fixing.Tables.cbr;
import static shelf.fxsync.fixing.Tables.fixing;
import static shelf.fxsync.fixing.Tables.rate;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds after a feed, out of what held before. */
class MergeTest {

  private static final Merge CBR_FIRST = new Merge(List.of("CBR", "ECB"));

  @Test
  void of_aNewDay_takesTheNewRatesAndCarriesTheRest() {
    var before = fixing(DAY, cbr("BGN", "47", DAY), cbr("USD", "80", DAY));
    var rates = List.of(cbr("AED", "20", DAY.plusDays(1)), cbr("USD", "81", DAY.plusDays(1)));
    assertThat(CBR_FIRST.of(before, rates))
        .containsExactly(rates.get(0), cbr("BGN", "47", DAY), rates.get(1));
  }

  @Test
  void of_oneDay_keepsThePreferredSource() {
    var cbr = cbr("USD", "80", DAY);
    var ecb = rate("USD", "79", "ECB", DAY);
    assertThat(CBR_FIRST.of(fixing(DAY, cbr), List.of(ecb))).containsExactly(cbr);
    assertThat(CBR_FIRST.of(fixing(DAY, ecb), List.of(cbr))).containsExactly(cbr);
    var corrected = cbr("USD", "82", DAY);
    assertThat(CBR_FIRST.of(fixing(DAY, cbr), List.of(corrected))).containsExactly(corrected);
  }

  @Test
  void of_aLaterDay_takesAnySource() {
    var ecb = rate("USD", "79", "ECB", DAY.plusDays(1));
    assertThat(CBR_FIRST.of(fixing(DAY, cbr("USD", "80", DAY)), List.of(ecb))).containsExactly(ecb);
  }

  @Test
  void of_aSourceNoLongerAsked_isDisplaced() {
    var old = rate("USD", "80", "NBU", DAY);
    var ecb = rate("USD", "79", "ECB", DAY);
    assertThat(CBR_FIRST.of(fixing(DAY, old), List.of(ecb))).containsExactly(ecb);
  }

  @Test
  void missing_areThoseOfTheSourcesLastTable() {
    var before =
        fixing(
            DAY,
            cbr("BGN", "47", DAY),
            cbr("HRK", "10", DAY.minusDays(9)),
            rate("ISK", "1", "ECB", DAY),
            cbr("USD", "80", DAY));
    var rates = List.of(cbr("USD", "81", DAY.plusDays(1)));
    assertThat(Merge.missing(before, rates, "CBR")).containsExactly("BGN");
    assertThat(Merge.missing(before, rates, "NBU")).isEmpty();
    assertThat(Merge.missing(fixing(DAY), rates, "CBR")).isEmpty();
  }
}
