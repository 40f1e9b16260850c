package shelf.local.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import shelf.local.picture.Poster;
import tools.jackson.databind.JsonNode;

/**
 * Pictures for what a catalog has become. Nothing is remembered: whatever of it is there and has no
 * image gets one, in the order in which the API lists it, so that who looks sees the first ones
 * first.
 */
final class PictureLoad {
  private final Means means;
  private final Stages stages;

  PictureLoad(Means means) {
    this.means = means;
    stages = new Stages(means);
  }

  LoadReport products(Products catalog) {
    var sent = new HashMap<Product.Name, Product>();
    catalog.each(product -> sent.putIfAbsent(product.name(), product));
    return stages.all(() -> {
      var posters = new ProductPosters(means.api().get("/products/colors"));
      var pictures = new ArrayList<Picture>();
      new ProductRows(means.api())
          .each(row ->
              Optional.ofNullable(sent.get(Product.Name.of(row)))
                  .map(product -> picture(row, product, posters))
                  .ifPresent(pictures::add));
      run(pictures);
    });
  }

  private static Picture picture(JsonNode row, Product product, ProductPosters posters) {
    var images = "/products/" + row.path("id").asString() + "/images";
    return new Picture(
        product.line(), images, poster(row, "thumbnail_url", () -> posters.of(product.json())));
  }

  /** What tells car models apart where brands are known by name. */
  private record CarName(String brand, String model, String year) {
    static CarName of(Row row) {
      return new CarName(row.get(Column.BRAND), row.get(Column.MODEL), row.get(Column.YEAR));
    }

    static CarName of(JsonNode row) {
      return new CarName(
          row.path("brand_name").asString(),
          row.path("model_name").asString(),
          row.path("year").asString(""));
    }
  }

  LoadReport carModels(Rows catalog) {
    var sent = new HashMap<CarName, Row>();
    catalog.each(row -> sent.putIfAbsent(CarName.of(row), row));
    return stages.all(() -> {
      var pictures = new ArrayList<Picture>();
      means
          .api()
          .each(
              "/marketplace/car-models?limit=200",
              each ->
                  Optional.ofNullable(sent.get(CarName.of(each)))
                      .map(row -> picture(each, row))
                      .ifPresent(pictures::add));
      run(pictures);
    });
  }

  private static Picture picture(JsonNode model, Row row) {
    var images = "/admin/marketplace/car-models/" + model.path("id").asString() + "/images";
    return new Picture(row.line(), images, poster(model, "image_url", () -> CarPosters.of(row)));
  }

  /** None where there is an image. */
  private static Optional<Poster> poster(JsonNode row, String image, Supplier<Poster> drawing) {
    return row.path(image).isString() ? Optional.empty() : Optional.of(drawing.get());
  }

  private void run(List<Picture> pictures) {
    stages.run("pictures", pictures.size(), tally -> new PictureStage(means, tally).send(pictures));
  }
}
