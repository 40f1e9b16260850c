package shelf.contract.images;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.images.Owner.announced;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.http.Errors;

/** What a client says of its files beforehand, and what it is told of their way. */
@Apart
class AnnounceTest {

  private static final int MOST = 10 * 1024 * 1024;

  private final Studio studio = Studio.quiet();
  private final Owner product = studio.product();
  private final Owner model = studio.model();

  private Owner owner(Kind kind) {
    return kind == Kind.PRODUCT ? product : model;
  }

  @Test
  void announce_moreThanTenMegabytes_isRefusedInTheWordsOfEach() {
    var ofProduct = product.announce(announced("x.jpg", "image/jpeg", MOST + 1));
    var errors = Studio.shown(413, ofProduct).get("errors");
    assertThat(errors.get("files[0]").get(0).stringValue())
        .isEqualTo("File too large: x.jpg (max 10 MB)");
    Errors.assertDetail(
        model.announce(announced("x.jpg", "image/jpeg", MOST + 1)),
        400,
        "File too large: x.jpg (max 10 MB)");
    Studio.shown(201, product.announce(announced("x.jpg", "image/jpeg", MOST)));
    Studio.shown(201, model.announce(announced("x.jpg", "image/jpeg", MOST)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.gif", "x", "jpg", ".", "x.jpg.exe", "x.svg", "x.jpg ", "x."})
  void announce_ofAModel_anotherExtension_isRefusedIn001sWords(String filename) {
    var answer = model.announce(announced(filename, "image/jpeg", 5));
    Errors.assertDetail(answer, 400, "Invalid file extension: " + filename);
  }

  @ParameterizedTest
  @ValueSource(strings = {"X.JPG", "x.jpeg", "x.y.webp", "фото.PNG"})
  void announce_ofAModel_allowedExtension_isTaken(String filename) {
    Studio.shown(201, model.announce(announced(filename, "image/jpeg", 5)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|files",
        "{\"files\": []}|files",
        "{\"files\": {}}|files",
        "{\"files\": [{}]}|files[0].filename",
        "{\"files\": [{\"filename\": \"a.jpg\", \"content_type\": \"image/jpeg\"}]}|files[0].size",
        "{\"files\": [{\"filename\": \"a.jpg\", \"content_type\": \"text/html\", \"size\": 1}]}"
            + "|files[0].content_type",
        "{\"files\": [{\"filename\": \"a.jpg\", \"content_type\": \"image/png\", \"size\": 0}]}"
            + "|files[0].size",
        "{\"files\": [{\"filename\": \"a.jpg\", \"content_type\": \"image/png\", \"size\": 1.5}]}"
            + "|files[0].size",
        "{\"files\": [{\"filename\": \"a.jpg\", \"content_type\": \"image/png\", \"size\": \"5\"}]}"
            + "|files[0].size",
        "{\"files\": [{\"filename\": \"\", \"content_type\": \"image/png\", \"size\": 5}]}"
            + "|files[0].filename",
        "{\"files\": [{\"filename\": \"a.jpg\", \"content_type\": \"image/png\", \"size\": 5,"
            + " \"sha256\": \"abc\"}]}|files[0].sha256"
      })
  void announce_faulty_namesTheField(String body, String field) {
    var ofProduct = studio.admin().post(product.images() + "/uploads", body);
    assertThat(Studio.shown(400, ofProduct).get("errors").propertyNames()).contains(field);
    var ofModel = studio.admin().post(model.images() + "/uploads", body);
    assertThat(Studio.shown(400, ofModel).get("detail").stringValue()).contains(field);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void announce_twentyFiles_isTaken_oneMore_isNot(Kind kind) {
    var files = new ArrayList<Object>();
    for (int i = 0; i < 20; i++) {
      files.add(announced(i + ".jpg", "image/jpeg", 5));
    }
    assertThat(owner(kind).tickets(files.toArray())).hasSize(20);
    files.add(announced("21.jpg", "image/jpeg", 5));
    assertThat(owner(kind).announce(files.toArray()).status()).isEqualTo(400);
  }

  @Test
  void announce_forWhatIsNotThere_isRefused() {
    var file = announced("a.jpg", "image/jpeg", 5);
    for (var id : new String[] {UUID.randomUUID().toString(), "x", "1"}) {
      var nobody = new Owner(studio, Kind.PRODUCT, id);
      Errors.assertDetail(nobody.announce(file), 404, "Not found.");
    }
    var nobody = new Owner(studio, Kind.MODEL, "987654321");
    Errors.assertDetail(nobody.announce(file), 400, "Model not found");
    var malformed = new Owner(studio, Kind.MODEL, "abc").announce(file);
    assertThat(Errors.faults(malformed)).containsExactly("int_parsing path.model_id");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void announce_repeatedUnderItsKey_isTheSame(Kind kind) {
    var body = Map.of("files", new Object[] {announced("a.jpg", "image/jpeg", 5)});
    var keyed = studio.keyed();
    var first = keyed.post(owner(kind).images() + "/uploads", body);
    var again = keyed.post(owner(kind).images() + "/uploads", body);
    assertThat(Studio.shown(201, again)).isEqualTo(Studio.shown(201, first));
    assertThat(again.header("idempotent-replayed")).hasValue("true");
    var other = Map.of("files", new Object[] {announced("b.jpg", "image/jpeg", 5)});
    assertThat(keyed.post(owner(kind).images() + "/uploads", other).status()).isEqualTo(422);
  }

  private static void assertMissing(Answer answer) {
    Errors.assertDetail(answer, 404, "Upload not found");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void status_ofAnotherOrNoUpload_is404(Kind kind) {
    var owner = owner(kind);
    var ticket = owner.ticket(Drawing.tiny());
    assertThat(ticket.state()).isEqualTo("pending");
    assertMissing(owner.upload(UUID.randomUUID().toString()));
    assertMissing(owner.upload("x"));
    assertMissing(owner.upload(ticket.id() + "0"));
    assertMissing(studio.owner(kind).upload(ticket.id()));
  }
}
