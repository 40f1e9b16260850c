package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shelf.contract.Apart;
import shelf.contract.http.Errors;
import shelf.registry.BrandItem;

/** A model whose brand is gone, as after a restore of one of the two tables: it can be mended. */
@Apart
class OrphanTest {

  private static final int YEAR = 1882;

  private final Garage garage = Garage.open();
  private final Ledger ledger = new Ledger(garage);
  private final Rows rows = new Rows(garage);
  private final long gone = garage.newBrand();
  private final long brand = garage.newBrand();
  private long orphan;
  private long other;

  @BeforeEach
  void orphan() {
    orphan = garage.created(Cars.full(gone).put("year", YEAR));
    other = garage.created(Cars.full(brand).put("year", YEAR));
    remove(gone);
  }

  /** Past the API, which would not do it. */
  private void remove(long id) {
    garage.brandsTable().batchWrite().delete(List.of(BrandItem.key(id))).send();
  }

  @AfterEach
  void sound() {
    garage.delete(orphan);
    garage.delete(other);
    ledger.assertSound();
  }

  @Test
  void list_withAnOrphan_isTheOthersAndCheap() {
    var page = rows.page("year=" + YEAR);
    assertThat(Rows.ids(page)).containsExactly(other);
    assertThat(Cost.of(page).calls()).isLessThanOrEqualTo(4);
    assertThat(Rows.ids(rows.page("brand_id=" + gone))).isEmpty();
    assertThat(rows.walk("limit=200")).contains(other).doesNotContain(orphan);
  }

  @Test
  void list_withManyOrphans_costsNoMore() {
    var more = List.of(garage.newBrand(), garage.newBrand(), garage.newBrand());
    var models = more.stream().map(id -> garage.created(Cars.full(id).put("year", YEAR))).toList();
    more.forEach(this::remove);
    var page = rows.page("year=" + YEAR);
    models.forEach(id -> assertThat(garage.delete(id).status()).isEqualTo(204));
    assertThat(Rows.ids(page)).containsExactly(other);
    assertThat(Cost.of(page).calls()).isLessThanOrEqualTo(4);
  }

  @Test
  void detail_ofAnOrphan_is503AndCheap() {
    var answer = garage.detail(orphan, "en");
    Errors.assertDetail(answer, 503, "The brand of the car model cannot be found");
    assertThat(answer.header("retry-after")).hasValue("600");
    assertThat(Cost.of(answer).calls()).isLessThanOrEqualTo(4);
    Garage.shown(200, garage.stored(orphan));
  }

  @Test
  void orphan_movedToAnotherBrand_isAModelAgain() {
    garage.replaced(orphan, Cars.full(brand).put("year", YEAR));
    assertThat(ledger.count(brand)).isEqualTo(2);
    assertThat(garage.shown(orphan, "en").get("brand_id").longValue()).isEqualTo(brand);
    assertThat(Rows.ids(rows.page("brand_id=" + brand))).containsExactly(orphan, other);
    assertThat(garage.brandsTable().get(BrandItem.key(gone))).isEmpty();
  }

  @Test
  void orphan_movedToABrandThatIsGoneToo_isRefused() {
    long next = garage.newBrand();
    remove(next);
    Errors.assertDetail(garage.replace(orphan, Cars.full(next)), 400, "Brand not found");
    assertThat(Garage.shown(200, garage.stored(orphan)).get("brand_id").longValue())
        .isEqualTo(gone);
  }

  @Test
  void orphan_deleted_isGone() {
    assertThat(garage.delete(orphan).status()).isEqualTo(204);
    Errors.assertDetail(garage.detail(orphan, "en"), 404, "Model not found");
    assertThat(ledger.state(orphan)).isEmpty();
    assertThat(garage.brandsTable().get(BrandItem.key(gone))).isEmpty();
  }
}
