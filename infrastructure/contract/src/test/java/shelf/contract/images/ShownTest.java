package shelf.contract.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.Api;
import shelf.contract.Patience;
import tools.jackson.databind.JsonNode;

/** Images in the lists and details of products and car models. */
@Apart
class ShownTest {

  private final Studio studio = Studio.quiet();
  private final Owner product = studio.product();
  private final long brand = studio.brand();
  private final Owner model = studio.model(brand);

  private static Answer read(JsonNode url) {
    var text = url.stringValue();
    var answer = Api.at(URI.create(text)).get(text);
    assertThat(answer.status()).as("%s", text).isEqualTo(200);
    return answer;
  }

  /** The list hears of a new product a moment later. */
  private JsonNode productRow(String include) {
    return Patience.within(
        Studio.PATIENCE,
        "listed",
        () -> {
          var list = Studio.shown(200, studio.anyone().get("/products?limit=100" + include));
          return list.get("results")
              .valueStream()
              .filter(row -> row.get("id").stringValue().equals(product.id()))
              .findFirst();
        });
  }

  private JsonNode modelRow() {
    var list = studio.anyone().get("/marketplace/car-models?brand_id=" + brand);
    return Studio.shown(200, list).get(0);
  }

  @Test
  void withoutImages_listsAndDetailsSaySo() {
    assertThat(productRow("").get("thumbnail_url").isNull()).isTrue();
    assertThat(productRow("&include=images").get("images").size()).isZero();
    assertThat(product.shown()).isEmpty();
    assertThat(modelRow().get("image_url").isNull()).isTrue();
    assertThat(model.shown()).isEmpty();
  }

  @Test
  void product_listAndDetail_showItsImages() {
    Studio.shown(201, product.form(Form.of(Drawing.jpeg(900, 600))));
    Studio.shown(201, product.form(Form.of(Drawing.png(20, 10))));
    var first = product.shown().getFirst();
    assertThat(first.propertyNames())
        .containsExactlyInAnyOrder("id", "url", "position", "variants");
    assertThat(productRow("").has("images")).isFalse();
    var row = productRow("&include=images");
    assertThat(row.get("images").valueStream().toList()).isEqualTo(product.shown());
    assertThat(row.get("thumbnail_url")).isEqualTo(first.get("variants").get("360"));
    assertThat(Drawing.read(read(row.get("thumbnail_url")).bytes()).getWidth()).isEqualTo(360);
    assertThat(Drawing.read(read(first.get("variants").get("1280")).bytes()).getWidth())
        .isEqualTo(900);
    var original = read(first.get("url"));
    assertThat(original.header("content-type")).hasValue("image/jpeg");
    assertThat(original.header("cache-control")).get().asString().contains("immutable");
  }

  @Test
  void model_listAndDetail_showItsImages() {
    Studio.shown(
        201, model.form(Form.of(Drawing.jpeg(900, 600)).file("files", "b.png", Drawing.png(9, 9))));
    var images = model.shown();
    for (var image : images) {
      assertThat(image.propertyNames())
          .containsExactlyInAnyOrder("id", "url", "public_url", "variants");
      assertThat(image.get("url").stringValue()).startsWith("car_models/" + model.id() + "/");
      read(image.get("public_url"));
      read(image.get("variants").get("1280"));
    }
    assertThat(modelRow().get("image_url")).isEqualTo(images.getFirst().get("variants").get("360"));
    assertThat(Drawing.read(read(modelRow().get("image_url")).bytes()).getWidth()).isEqualTo(360);
    model.deleteImage(images.getFirst().get("id").asString());
    assertThat(modelRow().get("image_url")).isEqualTo(images.getLast().get("variants").get("360"));
    model.deleteImage(images.getLast().get("id").asString());
    assertThat(modelRow().get("image_url").isNull()).isTrue();
    assertThat(model.shown()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void detail_itsTagChangesWithItsImages(Kind kind) {
    var owner = kind == Kind.PRODUCT ? product : model;
    var path = kind.shown(owner.id());
    var bare = studio.anyone().get(path).header("etag").orElseThrow();
    owner.filled(1);
    var stale = studio.anyone().with("If-None-Match", bare).get(path);
    assertThat(stale.status()).isEqualTo(200);
    var tag = stale.header("etag").orElseThrow();
    assertThat(tag).isNotEqualTo(bare);
    assertThat(studio.anyone().with("If-None-Match", tag).get(path).status()).isEqualTo(304);
    owner.deleteImage(owner.ids().getFirst());
    assertThat(studio.anyone().with("If-None-Match", tag).get(path).status()).isEqualTo(200);
  }

  @Test
  void image_ofAProduct_isDeletedUnderItsVersionOnly() {
    product.filled(2);
    var path = "/products/" + product.id();
    var tag = studio.anyone().get(path).header("etag").orElseThrow();
    var conditional = studio.admin().with("If-Match", tag);
    var ids = product.ids();
    assertThat(conditional.delete(product.images() + "/" + ids.get(0)).status()).isEqualTo(204);
    assertThat(conditional.delete(product.images() + "/" + ids.get(1)).status()).isEqualTo(412);
    assertThat(product.ids()).isEqualTo(List.of(ids.get(1)));
  }

  @Test
  void object_withoutASignature_isNotShown() {
    product.filled(1);
    var url = product.shown().getFirst().get("url").stringValue();
    var bare = url.substring(0, url.indexOf('?'));
    assertThat(Api.at(URI.create(bare)).get(bare).status()).isIn(401, 403);
    var query = URI.create(url).getQuery();
    assertThat(query).contains("X-Amz-Expires=5400");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void image_underAPublicAddress_isThereByItsKeyAlone(Kind kind) {
    var owner = Studio.open().owner(kind).filled(1);
    var image = owner.shown().getFirst();
    var url = image.get(kind == Kind.PRODUCT ? "url" : "public_url");
    assertThat(url.stringValue()).endsWith("/" + owner.key(image)).doesNotContain("?");
    assertThat(read(url).header("content-type")).hasValue("image/jpeg");
    for (var variant : image.get("variants")) {
      assertThat(variant.stringValue()).doesNotContain("?");
      read(variant);
    }
  }
}
