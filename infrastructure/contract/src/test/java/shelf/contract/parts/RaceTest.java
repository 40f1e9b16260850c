package shelf.contract.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.parts.Parts.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shelf.contract.Answer;
import shelf.contract.Patience;
import shelf.contract.engine.Engine;
import shelf.contract.engine.Store;
import shelf.contract.engine.Together;

/** Many clients at the same moment: what must hold together does, whoever comes first. */
class RaceTest {

  private final Store store = Engine.emptied();
  private final Stock stock = new Stock(store);
  private final Parts parts = Parts.ofEngine();

  private static List<Integer> statuses(List<Answer> answers) {
    return answers.stream().map(Answer::status).sorted().toList();
  }

  @Test
  void create_sameNumberBy32_oneWinsAndTheOthersHearOfIt() {
    var place = parts.place();

    var answers =
        Together.run(32, i -> parts.create(place.part("SAME-" + (i % 2 == 0 ? "x" : "X"))));

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    var part = stock.parts();
    assertThat(part).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 409)
        .hasSize(31)
        .allMatch(answer -> answer.text().contains("(id=%d)".formatted(part.getFirst().id())));
    stock.assertWholeAndIndexed();
  }

  @Test
  void createOnce_sameKeyBy16_allHearTheSame() {
    var place = parts.place();
    var keyed = parts.withNewKey();

    var answers = Together.run(16, i -> keyed.create(place.part("ONCE")));

    assertThat(answers).allMatch(answer -> answer.status() == 201);
    assertThat(answers.stream().map(Answer::text).distinct()).hasSize(1);
    assertThat(stock.parts()).hasSize(1);
    stock.assertWhole();
  }

  @Test
  void create_differentNumbersBy32_allAreCounted() {
    var place = parts.place();

    var answers = Together.run(32, i -> parts.create(place.part("P" + i)));

    assertThat(statuses(answers)).containsOnly(201);
    assertThat(stock.parts()).hasSize(32);
    stock.assertWholeAndIndexed();
  }

  @Test
  void change_toTheSameNumberBy16_oneWins() {
    var place = parts.place();
    var ids = IntStream.range(0, 16).mapToObj(i -> parts.created(place, "OLD" + i)).toList();

    var answers = Together.run(16, i -> parts.change(ids.get(i), Map.of("part_number", "NEW")));

    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(15);
    stock.assertWholeAndIndexed();
  }

  @Test
  void bulkCreate_sameRowsBy4_eachPartOnce() {
    var place = parts.place();
    var rows = Parts.many(place, "BULK", 100);

    var answers = Together.run(4, i -> BulkAnswer.checked(parts.bulk(rows)));

    assertThat(answers.stream().mapToInt(answer -> answer.get("created").intValue()).sum())
        .isEqualTo(100);
    assertThat(stock.parts()).hasSize(100);
    stock.assertWhole();
  }

  @Test
  void offers_ofSixteenSuppliersAtOnce_noneIsLost() {
    long part = parts.created(parts.place(), "HOT");
    var suppliers = IntStream.range(0, 16).mapToObj(i -> parts.supplier()).toList();

    var answers = Together.run(16, i -> parts.offer(part, offer(suppliers.get(i), i)));

    assertThat(statuses(answers)).containsOnly(200);
    assertThat(parts.offers(part).stream().map(offer -> offer.get("supplier_id").longValue()))
        .containsExactlyElementsOf(suppliers);
    stock.assertWholeAndIndexed();
  }

  @Test
  void offersSingleBulkAndEdits_atOnce_noneIsLost() {
    var place = parts.place();
    long part = parts.created(place, "MIXED");
    var suppliers = IntStream.range(0, 12).mapToObj(i -> parts.supplier()).toList();

    var answers =
        Together.run(
            12,
            i -> {
              var row = offer(suppliers.get(i), i);
              row.put("part_id", part);
              return switch (i % 3) {
                case 0 -> parts.offer(part, row);
                case 1 -> parts.api().post(Parts.BULK_OFFERS, List.of(row));
                default -> parts.change(part, Map.of(i % 2 == 0 ? "status" : "description", "by"));
              };
            });

    assertThat(statuses(answers)).containsOnly(200);
    assertThat(parts.offers(part)).hasSize(8);
    var shown = parts.api().get(Parts.path(part)).json();
    assertThat(shown.get("status").stringValue()).isEqualTo("by");
    assertThat(shown.get("description").stringValue()).isEqualTo("by");
    stock.assertWhole();
  }

  @Test
  void delete_by8_oneDeletes() {
    long part = parts.created(parts.place(), "DOOMED");

    var answers = Together.run(8, i -> parts.delete(part));

    assertThat(statuses(answers)).containsExactly(204, 404, 404, 404, 404, 404, 404, 404);
    stock.assertWholeAndIndexed();
  }

  /** The brand is gone at once; the purge takes what was created before it. */
  @Test
  void deleteBrandByForce_whilePartsAreCreated_noneStays() {
    for (int round = 0; round < 4; round++) {
      var place = parts.place();
      var stem = "R" + round;

      var answers =
          Together.run(
              9,
              i ->
                  i < 8
                      ? parts.create(place.part(stem + i))
                      : parts.api().delete("/api/brands/admin/" + place.brandId() + "?force=true"));

      assertThat(answers.getLast().status()).isEqualTo(204);
      assertThat(statuses(answers.subList(0, 8))).isSubsetOf(201, 404);
      assertThat(parts.total()).as("parts that still count").isZero();
    }
    Patience.until(Parts.SOON, "the purge", () -> stock.parts().isEmpty());
    stock.assertWholeAndIndexed();
  }

  @Test
  void deleteCategory_whilePartsAreCreated_noneIsWithoutItsCategory() {
    int deleted = 0;
    for (int round = 0; round < 6; round++) {
      var place = parts.place();
      var stem = "C" + round;

      var answers =
          Together.run(
              5,
              i ->
                  i < 4
                      ? parts.create(place.part(stem + i))
                      : parts.api().delete(Parts.CATEGORIES + "/" + place.categoryId()));

      int status = answers.getLast().status();
      assertThat(status).isIn(204, 409);
      assertThat(statuses(answers.subList(0, 4)))
          .as("category deleted with %s", status)
          .containsOnly(status == 204 ? 404 : 201);
      deleted += status == 204 ? 1 : 0;
    }
    assertThat(deleted).isBetween(0, 6);
    stock.assertWhole();
  }

  @Test
  void moves_toAndFroAtOnce_countsStayExact() {
    var places = List.of(parts.place(), parts.place(), parts.place());
    var ids = new ArrayList<Long>();
    for (int i = 0; i < 12; i++) {
      ids.add(parts.created(places.get(i % 3), "M" + i));
    }

    var answers =
        Together.run(
            16,
            i -> {
              var to = places.get((i + 1 + i / 12) % 3);
              var body = Map.of("brand_id", to.brandId(), "category_id", to.categoryId());
              return i % 7 == 6
                  ? parts.delete(ids.get(i % 12))
                  : parts.change(ids.get(i % 12), body);
            });

    assertThat(statuses(answers)).isSubsetOf(200, 204, 404);
    stock.assertWholeAndIndexed();
  }
}
