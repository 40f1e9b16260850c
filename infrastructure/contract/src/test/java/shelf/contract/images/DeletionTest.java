package shelf.contract.images;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.images.Studio.PATIENCE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.Patience;
import shelf.contract.engine.Together;
import shelf.contract.http.Errors;

/** Rows go first, then the streams have the objects removed. */
@Apart
class DeletionTest {

  private static final String PUBLIC = "/marketplace/car-model-images";

  private final Studio studio = Studio.open();

  private static void assertDeleted(Answer answer, int count) {
    assertThat(Studio.shown(200, answer).propertyNames()).containsExactly("deleted_count");
    assertThat(answer.json().get("deleted_count").intValue()).isEqualTo(count);
  }

  private static List<Long> numbers(Owner model) {
    return model.ids().stream().map(Long::valueOf).toList();
  }

  private void awaitFiles(Owner owner, int count) {
    Patience.until(PATIENCE, count + " files", () -> owner.files().size() == count);
    Patience.until(PATIENCE, "done", () -> studio.removals(owner.kind()).isEmpty());
  }

  @Test
  void image_ofAProduct_isGoneWithItsObjects() {
    var product = studio.product().filled(3);
    var ids = product.ids();
    assertThat(product.deleteImage(ids.get(1)).status()).isEqualTo(204);
    assertThat(product.ids()).containsExactly(ids.get(0), ids.get(2));
    assertThat(product.shown().getLast().get("position").intValue()).isEqualTo(2);
    awaitFiles(product, 6);
    product.assertSound();
    Errors.assertDetail(product.deleteImage(ids.get(1)), 404, "Not found.");
    Errors.assertDetail(product.deleteImage("img_unknown"), 404, "Not found.");
    var other = studio.product().filled(1);
    Errors.assertDetail(product.deleteImage(other.ids().getFirst()), 404, "Not found.");
    assertThat(other.shown()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {PUBLIC, "/admin" + PUBLIC})
  void images_ofModels_knownOnesAreGone_eachCountedOnce(String path) {
    var one = studio.model().filled(3);
    var two = studio.model().filled(1);
    var ids = new ArrayList<>(numbers(one).subList(0, 2));
    ids.addAll(numbers(two));
    ids.addAll(numbers(two));
    ids.add(987_654_321L);
    var kept = numbers(one).getLast();
    assertDeleted(Owner.deleteImages(studio.admin(), path, Map.of("image_ids", ids)), 3);
    assertThat(numbers(one)).containsExactly(kept);
    assertThat(two.shown()).isEmpty();
    awaitFiles(one, 3);
    awaitFiles(two, 0);
    assertDeleted(Owner.deleteImages(studio.admin(), path, Map.of("image_ids", ids)), 0);
  }

  @Test
  void images_ofModels_upTo500() {
    var model = studio.model().filled(1);
    var unknown = LongStream.range(900_000_000, 900_000_499).boxed().toList();
    var ids = new ArrayList<>(unknown);
    ids.add(numbers(model).getFirst());
    var more = new ArrayList<>(ids);
    more.add(5_000_000L);
    assertThat(Owner.deleteImages(studio.admin(), more).status()).isEqualTo(400);
    assertThat(model.shown()).hasSize(1);
    assertDeleted(Owner.deleteImages(studio.admin(), ids), 1);
    assertDeleted(Owner.deleteImages(studio.admin(), List.of()), 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"image_ids\": 5}",
        "{\"image_ids\": null}",
        "{\"image_ids\": [\"5\"]}",
        "{\"image_ids\": [0]}",
        "{\"image_ids\": [1.5]}",
        "{\"image_ids\": [9007199254740992]}",
        "{\"image_ids\": [5"
      })
  void images_ofModels_faulty_is400(String body) {
    var answer = Owner.deleteImages(studio.admin(), PUBLIC, body);
    assertThat(Studio.shown(400, answer).get("detail").isString()).isTrue();
  }

  @Test
  void images_ofModels_byManyAtOnce_areCountedOnceInAll() {
    var model = studio.model().filled(10);
    var ids = numbers(model);
    var answers = Together.run(5, i -> Owner.deleteImages(studio.admin(), ids));
    int deleted =
        answers.stream()
            .mapToInt(answer -> Studio.shown(200, answer).get("deleted_count").intValue())
            .sum();
    assertThat(deleted).isEqualTo(10);
    awaitFiles(model, 0);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void owner_deleted_takesItsObjectsWithIt(Kind kind) {
    var owner = studio.owner(kind).filled(4);
    var ids = owner.ids();
    assertThat(owner.files()).hasSize(12);
    assertThat(owner.delete().status()).isEqualTo(204);
    awaitFiles(owner, 0);
    if (kind == Kind.MODEL) {
      assertDeleted(
          Owner.deleteImages(studio.admin(), ids.stream().map(Long::valueOf).toList()), 0);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void owner_deletedDuringUploads_leavesNothing(Kind kind) {
    var owner = studio.owner(kind).filled(1);
    var file = Drawing.tiny();
    var tickets = LongStream.range(0, 6).mapToObj(i -> owner.ticket(file)).toList();
    Together.run(7, i -> i == 6 ? owner.delete() : tickets.get(i).send(file));
    Patience.until(
        PATIENCE,
        "no quarantine",
        () -> tickets.stream().allMatch(it -> studio.bucket().keys(it.quarantine()).isEmpty()));
    awaitFiles(owner, 0);
    assertThat(tickets.stream().map(Ticket::state)).isSubsetOf("ready", "rejected");
  }

  @Test
  void ids_ofImages_areNeverGivenAgain() {
    var model = studio.model().filled(2);
    var before = numbers(model);
    Owner.deleteImages(studio.admin(), before);
    model.filled(1);
    assertThat(numbers(model).getFirst()).isGreaterThan(before.getLast());
  }
}
