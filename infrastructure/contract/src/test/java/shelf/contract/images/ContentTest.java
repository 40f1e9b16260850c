package shelf.contract.images;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.images.Owner.announced;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import shelf.contract.Apart;
import shelf.contract.Api;
import shelf.contract.http.Errors;
import shelf.local.lambda.FunctionFailedException;

/** The content decides, on both ways; neither the name nor the announced type. */
@Apart
class ContentTest {

  private static final byte[] JPEG = Drawing.jpeg(1500, 1000);

  private static final Map<String, byte[]> BAD =
      Map.of(
          "html",
          Drawing.HTML,
          "svg",
          Drawing.SVG,
          "zip",
          Drawing.ZIP,
          "truncated",
          Arrays.copyOf(JPEG, JPEG.length / 2),
          "bomb",
          Drawing.bomb(),
          "one byte",
          new byte[] {(byte) 0xff},
          "cut webp",
          Arrays.copyOf(Drawing.WEBP, 60),
          "cut png",
          Arrays.copyOf(Drawing.png(90, 60), 200));

  private static final Map<String, byte[]> RENAMED =
      Map.of("png", Drawing.png(90, 60), "webp", Drawing.WEBP, "animation", Drawing.ANIMATED);

  private final Studio studio = Studio.quiet();
  private final Functions functions = studio.functions();

  @ParameterizedTest
  @CsvSource({
    "PRODUCT, html",
    "PRODUCT, svg",
    "PRODUCT, zip",
    "PRODUCT, truncated",
    "PRODUCT, bomb",
    "PRODUCT, one byte",
    "PRODUCT, cut webp",
    "PRODUCT, cut png",
    "MODEL, html",
    "MODEL, svg",
    "MODEL, zip",
    "MODEL, truncated",
    "MODEL, bomb"
  })
  void bad_isRefusedOnBothWays(Kind kind, String name) throws FunctionFailedException {
    var owner = studio.owner(kind);
    var file = BAD.get(name);
    var ticket = owner.ticket(file).sent(file);
    functions.arrived(ticket.quarantine());
    assertThat(ticket.state()).isEqualTo("rejected");
    assertThat(ticket.status().get("reason").stringValue()).isNotBlank();
    assertThat(ticket.status().get("image").isNull()).isTrue();
    assertThat(studio.bucket().keys(ticket.quarantine())).isEmpty();
    assertRefused(owner, Form.of(file), "front.jpg");
    assertThat(owner.shown()).isEmpty();
    assertThat(owner.files()).isEmpty();
  }

  private static void assertRefused(Owner owner, Form form, String filename) {
    var answer = owner.form(form);
    if (owner.kind() == Kind.PRODUCT) {
      var errors = Studio.shown(415, answer).get("errors");
      assertThat(errors.toString()).contains("Invalid image: " + filename);
    } else {
      var detail = Studio.shown(400, answer).get("detail").stringValue();
      assertThat(detail).startsWith("Invalid image: " + filename + " (");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void empty_isRefused(Kind kind) {
    var owner = studio.owner(kind);
    assertRefused(owner, Form.of(new byte[0]), "front.jpg");
    assertThat(owner.announce(announced("a.jpg", "image/jpeg", 0)).status()).isEqualTo(400);
    assertThat(owner.files()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PRODUCT, png", "PRODUCT, webp", "PRODUCT, animation", "MODEL, png", "MODEL, webp"})
  void renamedToJpg_isKeptAsWhatItIs(Kind kind, String name) throws FunctionFailedException {
    var owner = studio.owner(kind);
    var file = RENAMED.get(name);
    var extension = name.equals("animation") ? "webp" : name;
    functions.arrived(owner.ticket(file).sent(file).quarantine());
    Studio.shown(201, owner.form(Form.of(file)));
    assertThat(owner.shown())
        .hasSize(2)
        .allSatisfy(image -> {
          assertThat(owner.key(image)).endsWith("." + extension);
          assertThat(studio.bucket().get(owner.key(image))).isEqualTo(file);
        });
    var url = owner.shown().getFirst().get(kind == Kind.MODEL ? "public_url" : "url").stringValue();
    var read = Api.at(URI.create(url)).get(url);
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.header("content-type")).hasValue("image/" + extension);
    owner.assertSound();
  }

  @Test
  void bad_amongGoodOnes_nothingIsStored() {
    for (var kind : Kind.values()) {
      var owner = studio.owner(kind);
      var form =
          Form.of(Drawing.tiny())
              .file("files", "page.jpg", Drawing.HTML)
              .file("files", "last.jpg", Drawing.tiny());
      assertRefused(owner, form, "page.jpg");
      assertThat(owner.shown()).isEmpty();
      assertThat(owner.files()).isEmpty();
    }
  }

  @Test
  void form_ofAModel_anotherExtension_isRefusedIn001sWords() {
    var owner = studio.model();
    var form = Form.of(Drawing.tiny()).file("files", "x.gif", Drawing.tiny());
    Errors.assertDetail(owner.form(form), 400, "Invalid file extension: x.gif");
    assertThat(owner.files()).isEmpty();
  }

  @Test
  void variants_areSmallerAndWithoutMetadata() {
    var owner = studio.product();
    Studio.shown(201, owner.form(Form.of(Drawing.withComment(JPEG, "taken at home"))));
    var variants = owner.shown().getFirst().get("variants");
    assertThat(variants.propertyNames()).containsExactly("360", "1280");
    for (var side : variants.propertyNames()) {
      var url = variants.get(side).stringValue();
      var bytes = Api.at(URI.create(url)).get(url).bytes();
      assertThat(Drawing.read(bytes).getWidth()).isEqualTo(Integer.parseInt(side));
      assertThat(Drawing.read(bytes).getHeight())
          .isEqualTo(Math.round(Integer.parseInt(side) / 1.5f));
      assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("at home");
    }
  }
}
