package shelf.contract.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.contract.http.Errors;
import tools.jackson.databind.JsonNode;

/** Small files in a form (001, 3.1; 004, 5.6). */
@Apart
class FormTest {

  private static final byte[] FILE = Drawing.tiny();

  /** 204 letters of two bytes each, and their header. */
  private static final String LONG =
      "оченьдлинноеимяфотографии-очень-длинное-имя-фотографии-очень-длинное-имя-фотографии-очень"
          + "-длинное-имя-фотографии-очень-длинное-имя-фотографии-очень-длинное-имя-фотографии-"
          + "очень-длинное-имя-фотографии-очень-длинное-имя-фотографии.jpg";

  private final Studio studio = Studio.quiet();
  private final Owner product = studio.product();
  private final Owner model = studio.model();

  private Owner owner(Kind kind) {
    return kind == Kind.PRODUCT ? product : model;
  }

  @Test
  void form_ofAModel_answersAs001() {
    var form = Form.of(FILE).file("files", "side.webp", Drawing.WEBP);
    var answer = Studio.shown(201, model.form(form));
    assertThat(answer.propertyNames()).containsExactly("uploaded_count", "image_paths");
    assertThat(answer.get("uploaded_count").intValue()).isEqualTo(2);
    var paths = answer.get("image_paths").valueStream().map(path -> path.stringValue()).toList();
    assertThat(paths.get(0)).matches("car_models/" + model.id() + "/[0-9a-f]{32}\\.jpg");
    assertThat(paths.get(1)).matches("car_models/" + model.id() + "/[0-9a-f]{32}\\.webp");
    assertThat(model.shown().stream().map(model::key)).containsExactlyElementsOf(paths);
    assertThat(model.ids()).allMatch(id -> Long.parseLong(id) > 0).doesNotHaveDuplicates();
    model.assertSound();
  }

  @Test
  void form_ofAProduct_answersTheImagesAdded() {
    product.filled(1);
    var answer = Studio.shown(201, product.form(Form.of(FILE).file("files", "b.jpg", FILE)));
    assertThat(answer.valueStream().map(image -> image.get("position").intValue()))
        .containsExactly(2, 3);
    assertThat(answer.valueStream())
        .allSatisfy(image -> {
          assertThat(image.propertyNames()).contains("id", "url", "position");
          assertThat(image.get("id").stringValue()).startsWith("img_");
          assertThat(image.get("url").stringValue()).startsWith("http");
        });
    assertThat(product.shown().subList(1, 3))
        .extracting(FormTest::unsigned)
        .isEqualTo(answer.valueStream().map(FormTest::unsigned).toList());
    product.assertSound();
  }

  /** Who shows an image signs its URL with credentials of its own. */
  private static String unsigned(JsonNode image) {
    return image.toString().replaceAll("\\?X-Amz-[^\"]*", "");
  }

  @ParameterizedTest
  @CsvSource({"PRODUCT, files", "PRODUCT, files[]", "MODEL, files", "MODEL, files[]"})
  void form_bothNamesOfTheField_areTheSame(Kind kind, String field) {
    var form = Form.empty().file(field, "a.jpg", FILE).file(field, "b.jpg", FILE);
    Studio.shown(201, owner(kind).form(form));
    assertThat(owner(kind).shown()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"positions", "positions[]"})
  void form_withPositions_putsEachThere(String field) {
    product.filled(2);
    var before = product.ids();
    var form = Form.of(FILE).file("files", "b.jpg", FILE).field(field, "2").field(field, "1");
    var added = Studio.shown(201, product.form(form));
    var ids = added.valueStream().map(image -> image.get("id").stringValue()).toList();
    assertThat(product.ids()).containsExactly(ids.get(1), ids.get(0), before.get(0), before.get(1));
    assertThat(product.shown().stream().map(image -> image.get("position").intValue()))
        .containsExactly(1, 2, 3, 4);
    assertThat(added.get(0).get("position").intValue()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "1.5", "", "99999999999", " 1"})
  void form_badPosition_isRefusedAndNothingIsStored(String position) {
    var answer = product.form(Form.of(FILE).field("positions[]", position));
    assertThat(Studio.shown(400, answer).get("errors").propertyNames())
        .containsExactly("positions");
    var tooMany = Form.of(FILE).field("positions", "1").field("positions", "2");
    assertThat(product.form(tooMany).status()).isEqualTo(400);
    assertThat(product.files()).isEmpty();
  }

  @Test
  void form_equalPositions_isRefusedAndNothingIsStored() {
    var form = Form.of(FILE).file("files", "b.jpg", FILE);
    var answer = product.form(form.field("positions", "1").field("positions", "1"));
    assertThat(Studio.shown(400, answer).get("errors").propertyNames())
        .containsExactly("positions");
    assertThat(product.files()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void form_withoutFiles_isRefused(Kind kind) {
    assertThat(owner(kind).form(Form.empty()).status()).isEqualTo(400);
    assertThat(owner(kind).form(Form.empty().file("photos", "a.jpg", FILE)).status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "multipart/form-data|400",
        "multipart/form-data; boundary=|400",
        "multipart/form-data; boundary=another|400",
        "multipart/form-data; boundary=\"----shelf\"|400",
        "multipart/mixed; boundary=----shelf-7MA4YWxkTrZu0gW|415",
        "application/json|415",
        "image/jpeg|415"
      })
  void form_anotherTypeOrBoundary_isRefused(String type, int status) {
    for (var owner : List.of(product, model)) {
      var typed = studio.admin().with("Content-Type", type);
      var answer = typed.postUntyped(owner.images(), Form.of(FILE).body());
      assertThat(answer.status()).as("%s", answer).isEqualTo(status);
      assertThat(answer.json().get("detail").isString()).isTrue();
      assertThat(owner.files()).isEmpty();
    }
  }

  @Test
  void form_cutOff_isRefused() {
    var body = Form.of(FILE).file("files", "b.jpg", FILE).body();
    for (int length : new int[] {0, 10, 100, body.length / 2, body.length - 50}) {
      var cut = Arrays.copyOf(body, length);
      var typed = studio.admin().with("Content-Type", Form.TYPE);
      assertThat(typed.postUntyped(product.images(), cut).status()).as("%d", length).isEqualTo(400);
    }
    assertThat(product.files()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void form_of1000Parts_isRefused(Kind kind) {
    var form = Form.of(FILE);
    for (int i = 0; i < 999; i++) {
      form = form.field("f" + i, "x");
    }
    assertThat(owner(kind).form(form).status()).isEqualTo(400);
    var files = Form.empty();
    for (int i = 0; i < 21; i++) {
      files = files.file("files", "a.jpg", FILE);
    }
    assertThat(owner(kind).form(files).status()).isEqualTo(400);
    assertThat(owner(kind).files()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd.jpg", "..\\..\\a.jpg", "/a/b.jpg", "фото 1.jpg", LONG})
  void form_filenameWithFolders_goesNowhereElse(String filename) {
    for (var owner : List.of(product, model)) {
      Studio.shown(201, owner.form(Form.empty().file("files", filename, FILE)));
      assertThat(owner.shown()).hasSize(1);
      owner.assertSound();
    }
    assertThat(studio.bucket().keys(""))
        .noneMatch(key -> key.contains("..") || key.contains("etc"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000.jpg", "a.jpg\u0000.exe", "\u0000"})
  void form_filenameWithNul_isRefusedOrHarmless(String filename) {
    for (var owner : List.of(product, model)) {
      var answer = owner.form(Form.empty().file("files", filename, FILE));
      assertThat(answer.status()).as("%s", answer).isIn(201, 400);
      owner.assertSound();
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void form_toWhatIsNotThere_isRefusedAndNothingIsStored(Kind kind) {
    var id = kind == Kind.PRODUCT ? UUID.randomUUID().toString() : "987654321";
    var nobody = new Owner(studio, kind, id);
    Errors.assertDetail(nobody.form(Form.of(FILE)), kind.gone(), kind.goneDetail());
    assertThat(nobody.files()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void form_largerThanAnEventTakes_is413ThatNamesTheUploads(Kind kind) {
    var answer = owner(kind).form(Form.of(Drawing.jpegOf(4_600_000)));
    var detail = Studio.shown(413, answer).get("detail").stringValue();
    assertThat(detail).contains("images/uploads");
    assertThat(owner(kind).form(Form.of(Drawing.jpegOf(5_000_000))).status()).isEqualTo(413);
    assertThat(owner(kind).files()).isEmpty();
    Studio.shown(201, owner(kind).form(Form.of(Drawing.jpegOf(4_490_000))));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void form_moreThanFiftyImages_isRefusedWhole(Kind kind) {
    var owner = owner(kind).filled(49);
    var answer = owner.form(Form.of(FILE).file("files", "b.jpg", FILE));
    assertThat(Studio.shown(400, answer).toString()).contains("at most 50");
    assertThat(owner.shown()).hasSize(49);
    owner.assertSound();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void form_repeatedUnderItsKey_isOneImage(Kind kind) {
    var owner = owner(kind);
    var keyed = studio.keyed();
    var first = Form.of(FILE).send(keyed, owner.images());
    var again = Form.of(FILE).sendAgain(keyed, owner.images());
    assertThat(Studio.shown(201, again)).isEqualTo(Studio.shown(201, first));
    assertThat(again.header("idempotent-replayed")).hasValue("true");
    assertThat(owner.shown()).hasSize(1);
    owner.assertSound();
    var other = Form.of(Drawing.WEBP).send(keyed, owner.images());
    assertThat(other.status()).isEqualTo(422);
    var renamed = Form.empty().file("files", "back.jpg", FILE).send(keyed, owner.images());
    assertThat(renamed.status()).isEqualTo(422);
  }
}
