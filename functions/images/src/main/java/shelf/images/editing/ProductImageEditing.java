package shelf.images.editing;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shelf.http.Answer;
import shelf.http.Body;
import shelf.http.ETag;
import shelf.http.Inputs;
import shelf.http.Problem;
import shelf.http.Range;
import shelf.http.Request;
import shelf.images.gallery.ProductGallery;
import shelf.images.gallery.ProductImages;
import shelf.media.MediaUrls;
import shelf.pricelist.ImageView;
import shelf.pricelist.Product;
import shelf.pricelist.ProductErrors;
import shelf.table.Rivals;

/** The images of a product: put in another order, deleted one by one (004, 5.6). */
public final class ProductImageEditing {

  private static final String ORDER = "order";
  private static final Range ID_LENGTH = Range.of(1, 100);
  private static final Range POSITION = Range.of(1, Integer.MAX_VALUE);

  private final ProductGallery gallery;
  private final MediaUrls urls;
  private final Clock clock;

  public ProductImageEditing(ProductGallery gallery, MediaUrls urls, Clock clock) {
    this.gallery = gallery;
    this.urls = urls;
    this.clock = clock;
  }

  public Answer reorder(Request request) {
    var inputs = Inputs.of(request);
    var owner = gallery.owner(inputs);
    var places = places(inputs);
    inputs.check();
    var images =
        Rivals.outlast(() -> {
          var seen = seen(request, owner);
          return written(seen, seen.with(ordered(seen.images(), places)));
        });
    return Answer.ok(ImageView.of(images, urls));
  }

  private ProductImages seen(Request request, String owner) {
    var seen = ProductImages.find(gallery.table(), owner).orElseThrow(gallery::ownerGone);
    ETag.requireMatch(request, seen.version());
    return seen;
  }

  /** Positions by id: any numbers, as long as they differ; their order counts. */
  private static Map<String, Integer> places(Inputs inputs) {
    var body = inputs.body().object();
    var places = new HashMap<String, Integer>();
    var entries = body.has(ORDER) ? body.items(ORDER, Product.MOST_IMAGES) : List.<Body>of();
    for (var entry : entries) {
      places.put(entry.text("id", ID_LENGTH), position(entry));
    }
    boolean twice =
        places.size() < entries.size()
            || places.values().stream().distinct().count() < places.size();
    if (body.isSound(ORDER) && (twice || !body.has(ORDER))) {
      body.fault(ORDER, "value_error", "Input should name each image once, at different positions");
    }
    return places;
  }

  private static int position(Body entry) {
    var position = entry.maybeInteger("position", POSITION);
    if (position.isEmpty()) {
      entry.fault("position", "missing", "Field required");
    }
    return position.orElse(0);
  }

  private static List<Product.Image> ordered(
      List<Product.Image> images, Map<String, Integer> places) {
    var ids = images.stream().map(Product.Image::id).toList();
    if (places.size() != ids.size() || !places.keySet().containsAll(ids)) {
      var message = "Input should name each image of the product once";
      throw ProductErrors.of(400, "Validation error", ORDER, message);
    }
    return images.stream()
        .sorted((one, other) -> places.get(one.id()).compareTo(places.get(other.id())))
        .toList();
  }

  /** Empty if the product was changed between our look and our write. */
  private Optional<List<Product.Image>> written(ProductImages seen, ProductImages next) {
    if (next.images().equals(seen.images())) {
      return Optional.of(seen.images());
    }
    var transaction = gallery.table().transaction();
    seen.change(transaction, gallery.table(), next, clock);
    return transaction.commit().isEmpty() ? Optional.of(next.images()) : Optional.empty();
  }

  public Answer delete(Request request) {
    var inputs = Inputs.of(request);
    var owner = gallery.owner(inputs);
    var id = inputs.pathText("image_id");
    Rivals.outlast(() -> {
      var seen = seen(request, owner);
      var next = seen.without(id);
      return next.images().equals(seen.images()) ? noSuchImage() : written(seen, next);
    });
    return Answer.empty(204);
  }

  private static Optional<List<Product.Image>> noSuchImage() {
    throw Problem.notFound("Not found.");
  }
}
