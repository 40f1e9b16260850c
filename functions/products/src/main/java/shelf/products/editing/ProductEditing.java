package shelf.products.editing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.http.Answer;
import shelf.http.ETag;
import shelf.http.Inputs;
import shelf.http.Problem;
import shelf.http.Request;
import shelf.idempotency.Replays;
import shelf.media.MediaUrls;
import shelf.pricelist.CardFields;
import shelf.pricelist.Product;
import shelf.pricelist.ProductErrors;
import shelf.table.Refusal;
import shelf.table.Rivals;
import shelf.table.Table;
import shelf.table.UnreadableException;

/** One product: shown, created, changed, deleted. */
public final class ProductEditing {

  private static final Logger LOG = LoggerFactory.getLogger(ProductEditing.class);
  private static final String ID = "product_id";

  private final ProductTable table;
  private final ProductIds ids;
  private final MediaUrls urls;
  private final Replays replays;
  private final Clock clock;

  public ProductEditing(Table products, ProductIds ids, MediaUrls urls, Clock clock) {
    this.table = new ProductTable(products, clock);
    this.ids = ids;
    this.urls = urls;
    this.replays = new Replays(products, clock);
    this.clock = clock;
  }

  public Answer show(Request request) {
    return shown(existing(Inputs.of(request)));
  }

  /** An id that no product can have is that of none. */
  private Product existing(Inputs inputs) {
    return ProductIds.parse(inputs.pathText(ID))
        .flatMap(this::find)
        .orElseThrow(ProductErrors::missing);
  }

  private Optional<Product> find(UUID id) {
    try {
      return table.find(id);
    } catch (UnreadableException e) {
      LOG.error("A product cannot be read", e);
      throw ProductErrors.unreadable();
    }
  }

  private Answer shown(Product product) {
    var view = ProductView.of(product, urls);
    return Answer.ok(view).with("ETag", tag(product, view));
  }

  /** Where an image is to be found changes by itself: a card must not be kept for longer. */
  private static String tag(Product product, ProductView view) {
    long version = product.history().version();
    return view.images().isEmpty() ? ETag.of(version) : ETag.of(version, view.images());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  public Answer create(Request request) {
    var inputs = Inputs.of(request);
    var read = CardFields.read(inputs.body().object());
    var key = inputs.idempotencyKey();
    inputs.check();
    // One look at the clock: the order of ids is the order of creation.
    var now = clock.instant();
    var id = ids.at(now);
    var seconds = now.truncatedTo(ChronoUnit.SECONDS);
    var history = new Product.History(seconds, seconds, 1, 1, read.volumeComputed());
    var product = new Product(id, read.card(), List.of(), history);
    return replays.commit(
        table.create(product), key, created(product), refusals -> refused(refusals, id));
  }

  private static Answer created(Product product) {
    var history = product.history();
    return Answer.of(201, new Created(product.id(), history.createdAt(), history.updatedAt()))
        .with("Location", "/products/" + product.id())
        .with("ETag", ETag.of(history.version()));
  }

  /** What 004 answers to a POST. */
  record Created(UUID id, Instant createdAt, Instant updatedAt) {}

  private static Problem refused(List<Refusal> refusals, UUID id) {
    return ProductTable.lacksCategory(refusals) ? unknownCategory() : slugTaken(refusals, id);
  }

  private static Problem unknownCategory() {
    return ProductErrors.of(400, "Validation error", "category_id", "Unknown category");
  }

  private static Problem slugTaken(List<Refusal> refusals, UUID id) {
    ProductTable.takenSlug(refusals, id)
        .orElseThrow(() -> new IllegalStateException("Refused for no reason: " + refusals));
    var message = "Another product has this slug";
    return ProductErrors.of(409, "Product with this slug already exists", "seo.slug", message);
  }

  public Answer change(Request request) {
    return shown(Rivals.outlast(() -> change(request, existing(Inputs.of(request)))));
  }

  /** The changed product, or empty if somebody changed it between our look and our write. */
  private Optional<Product> change(Request request, Product seen) {
    var inputs = Inputs.of(request);
    var read = CardPatch.read(inputs, seen);
    inputs.check();
    ETag.requireMatch(request, seen.history().version());
    boolean same =
        read.card().equals(seen.card()) && read.volumeComputed() == seen.history().volumeComputed();
    return same ? Optional.of(seen) : replace(seen, changed(seen, read));
  }

  private Product changed(Product seen, CardFields.Read read) {
    var old = seen.history();
    var history =
        new Product.History(
            old.createdAt(), now(), old.version() + 1, old.revision() + 1, read.volumeComputed());
    return new Product(seen.id(), read.card(), seen.images(), history);
  }

  private Optional<Product> replace(Product seen, Product next) {
    var refusals = table.replace(seen, next);
    if (refusals.isEmpty()) {
      return Optional.of(next);
    }
    if (ProductTable.takenSlug(refusals, next.id()).isPresent()) {
      throw slugTaken(refusals, next.id());
    }
    if (ProductTable.movesCategory(seen, next) && ProductTable.lacksCategory(refusals)) {
      throw unknownCategory();
    }
    return Optional.empty();
  }

  public Answer delete(Request request) {
    return Rivals.outlast(() -> delete(request, existing(Inputs.of(request))));
  }

  private Optional<Answer> delete(Request request, Product seen) {
    ETag.requireMatch(request, seen.history().version());
    return table.delete(seen) ? Optional.of(Answer.empty(204)) : Optional.empty();
  }
}
