package shelf.contract.images;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.images.Owner.announced;
import static shelf.contract.images.Studio.PATIENCE;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shelf.contract.Apart;
import shelf.contract.Patience;
import shelf.contract.RawHttp;
import shelf.contract.engine.Together;

/** Many change one thing at the same moment. */
@Apart
class TogetherTest {

  private static final byte[] FILE = Drawing.tiny();

  private final Studio studio = Studio.open();

  @ParameterizedTest
  @EnumSource(Kind.class)
  void twentyUploadsAtOnce_areAllThere(Kind kind) {
    var owner = studio.owner(kind);
    var file = announced("a.jpg", "image/jpeg", FILE.length);
    var tickets = owner.tickets(Collections.nCopies(20, file).toArray());
    var sent = Together.run(20, i -> tickets.get(i).send(FILE).status());
    assertThat(sent).containsOnly(200);
    Patience.until(
        PATIENCE, "all ready", () -> tickets.stream().allMatch(it -> it.state().equals("ready")));
    assertThat(owner.ids()).hasSize(20).doesNotHaveDuplicates();
    if (kind == Kind.PRODUCT) {
      assertThat(owner.shown().stream().map(image -> image.get("position").intValue()))
          .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
    }
    owner.assertSound();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void formsAtOnce_areAllThere(Kind kind) {
    var owner = studio.owner(kind);
    var answers = Together.run(8, i -> owner.form(Form.of(FILE).file("files", "b.jpg", FILE)));
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
    assertThat(owner.ids()).hasSize(16).doesNotHaveDuplicates();
    owner.assertSound();
  }

  @Test
  void changesOfTheProductUnderUploads_loseNothing() {
    var owner = studio.product();
    var answers =
        Together.run(
            12,
            i ->
                i % 2 == 0
                    ? owner.form(Form.of(FILE))
                    : RawHttp.send(
                        studio.admin().with("Content-Type", "application/json"),
                        "PATCH /products/" + owner.id(),
                        ("{\"price_rub\": " + (1000 + i) + "}").getBytes(StandardCharsets.UTF_8)));
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isBetween(200, 201));
    assertThat(owner.ids()).hasSize(6).doesNotHaveDuplicates();
    assertThat(owner.card().get("price_rub").intValue()).isBetween(1001, 1011);
    owner.assertSound();
  }

  @Test
  void replacementsOfTheModelUnderUploads_loseNothing() {
    var owner = studio.model();
    var path = "/admin/marketplace/car-models/" + owner.id();
    var brand = Studio.shown(200, studio.admin().get(path)).get("brand_id").longValue();
    var answers =
        Together.run(
            10,
            i ->
                i % 2 == 0
                    ? owner.form(Form.of(FILE))
                    : studio
                        .admin()
                        .put(
                            path,
                            "{\"brand_id\": %d, \"model_name\": \"M%d\"}".formatted(brand, i)));
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isBetween(200, 201));
    assertThat(owner.ids()).hasSize(5).doesNotHaveDuplicates();
    owner.assertSound();
  }

  @Test
  void deletionsUnderUploads_leaveExactlyTheRest() {
    var owner = studio.product().filled(6);
    var ids = owner.ids();
    var answers =
        Together.run(12, i -> i < 6 ? owner.deleteImage(ids.get(i)) : owner.form(Form.of(FILE)));
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(204, 201));
    assertThat(owner.ids()).hasSize(6).doesNotContainAnyElementsOf(ids);
    Patience.until(PATIENCE, "removed", () -> owner.files().size() == 18);
    owner.assertSound();
  }
}
