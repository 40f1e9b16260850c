package shelf.contract.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.contract.engine.Together;
import shelf.contract.http.Errors;

/** A product's images in another order (004, 5.6). */
@Apart
class OrderTest {

  private final Studio studio = Studio.quiet();
  private final Owner product = studio.product();

  @BeforeEach
  void fill() {
    product.filled(4);
  }

  private void assertPositions() {
    int position = 1;
    for (var image : product.shown()) {
      assertThat(image.get("position").intValue()).isEqualTo(position++);
    }
  }

  private static List<String> reversed(List<String> ids) {
    var reversed = new ArrayList<>(ids);
    Collections.reverse(reversed);
    return reversed;
  }

  @Test
  void reorder_eachOnce_isTheNewOrder() {
    var order = reversed(product.ids());
    var thumbnail = thumbnail();
    var answer = product.reorder(Owner.order(order));
    assertThat(Studio.shown(200, answer).isArray()).isTrue();
    assertThat(product.ids()).isEqualTo(order);
    assertPositions();
    assertThat(thumbnail()).isNotEqualTo(thumbnail);
    product.assertSound();
  }

  private String thumbnail() {
    return product.shown().getFirst().get("variants").get("360").stringValue();
  }

  @Test
  void reorder_withGaps_isRenumbered() {
    var ids = product.ids();
    var places = new ArrayList<Object>();
    int[] positions = {70, 3, 1000, 5};
    for (int i = 0; i < 4; i++) {
      places.add(Map.of("id", ids.get(i), "position", positions[i]));
    }
    Studio.shown(200, product.reorder(Map.of("order", places)));
    assertThat(product.ids()).containsExactly(ids.get(1), ids.get(3), ids.get(0), ids.get(2));
    assertPositions();
  }

  @Test
  void reorder_notEachOnce_isRefused() {
    var ids = product.ids();
    var foreign = studio.product().filled(1).ids().getFirst();
    for (var order :
        List.of(
            ids.subList(0, 3),
            List.<String>of(),
            List.of(ids.get(0), ids.get(1), ids.get(2), ids.get(2)),
            List.of(ids.get(0), ids.get(1), ids.get(2), foreign),
            List.of(ids.get(0), ids.get(1), ids.get(2), ids.get(3), "img_unknown"))) {
      var answer = product.reorder(Owner.order(order));
      assertThat(Studio.shown(400, answer).get("errors").propertyNames()).containsExactly("order");
    }
    assertThat(product.ids()).isEqualTo(ids);
  }

  @Test
  void reorder_samePositionTwice_isRefused() {
    var ids = product.ids();
    var places = ids.stream().map(id -> Map.of("id", id, "position", 1)).toList();
    Studio.shown(400, product.reorder(Map.of("order", places)));
    assertThat(product.ids()).isEqualTo(ids);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"order\": null}",
        "{\"order\": {}}",
        "{\"order\": [5]}",
        "{\"order\": [{\"id\": \"img_1\"}]}",
        "{\"order\": [{\"position\": 1}]}",
        "{\"order\": [{\"id\": \"img_1\", \"position\": 0}]}",
        "{\"order\": [{\"id\": \"img_1\", \"position\": \"1\"}]}",
        "{\"order\": "
      })
  void reorder_faulty_isRefused(String body) {
    var ids = product.ids();
    var answer = product.reorder(body);
    assertThat(Studio.shown(400, answer).get("detail").stringValue()).isNotBlank();
    assertThat(product.ids()).isEqualTo(ids);
  }

  @Test
  void reorder_ofWhatIsNotThere_is404() {
    var nobody = new Owner(studio, Kind.PRODUCT, UUID.randomUUID().toString());
    Errors.assertDetail(nobody.reorder(Owner.order(List.of("img_1"))), 404, "Not found.");
  }

  @Test
  void reorder_ofAVersionThatIsOver_is412() {
    var tag = studio.anyone().get("/products/" + product.id()).header("etag").orElseThrow();
    var order = reversed(product.ids());
    var conditional = studio.admin().with("If-Match", tag);
    var path = "PATCH " + product.images() + "/reorder";
    Studio.shown(200, Owner.withBody(conditional, path, Owner.order(order)));
    var again = Owner.withBody(conditional, path, Owner.order(reversed(order)));
    assertThat(again.status()).isEqualTo(412);
    assertThat(product.ids()).isEqualTo(order);
  }

  @Test
  void reorder_againstDelete_eitherWaysEndsWhole() {
    for (int round = 0; round < 5; round++) {
      product.filled(4 - product.ids().size());
      var ids = product.ids();
      var gone = ids.get(round % 4);
      var answers =
          Together.run(
              2,
              i ->
                  i == 0 ? product.reorder(Owner.order(reversed(ids))) : product.deleteImage(gone));
      assertThat(answers.get(0).status()).isIn(200, 400);
      assertThat(answers.get(1).status()).isEqualTo(204);
      var left = new ArrayList<>(answers.get(0).status() == 200 ? reversed(ids) : ids);
      left.remove(gone);
      assertThat(product.ids()).isEqualTo(left);
      assertPositions();
    }
  }
}
