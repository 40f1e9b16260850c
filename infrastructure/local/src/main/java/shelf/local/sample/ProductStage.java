package shelf.local.sample;

import java.util.Map;
import shelf.local.sample.ShelfApi.Answer;

/** Makes the products of a price list, several side by side: there is no bulk route for them. */
final class ProductStage {
  private static final String PATH = "/products";
  private static final int CREATED = 201;
  private static final int CONFLICT = 409;
  private static final int NOT_FOUND = 404;

  private static final int SIDE_BY_SIDE = 8;

  private final Means means;
  private final Tally tally;

  /** The ids of those that are there; only products without a slug are looked up. */
  private final Map<Product.Name, String> known;

  ProductStage(Means means, Tally tally, Map<Product.Name, String> known) {
    this.means = means;
    this.tally = tally;
    this.known = known;
  }

  /** What became of a product. */
  private sealed interface Outcome {
    record Made() implements Outcome {}

    record Existing() implements Outcome {}

    record Refused(Rejection rejection) implements Outcome {}
  }

  void create(Products catalog) {
    try (var lanes = new Lanes<Outcome>(SIDE_BY_SIDE, this::count)) {
      catalog.each(product -> lanes.add(() -> create(product)));
      lanes.finish();
    }
  }

  private void count(Outcome outcome) {
    tally.through(1);
    switch (outcome) {
      case Outcome.Made made -> tally.created(1);
      case Outcome.Existing existing -> tally.existing(1);
      case Outcome.Refused refused -> means.reject(refused.rejection(), tally);
    }
    means.progress().show(means.catalog(), tally);
  }

  private Outcome create(Product product) {
    if (!product.hasSlug() && isThere(known.getOrDefault(product.name(), ""))) {
      return new Outcome.Existing();
    }
    var body = product.body();
    var answer = means.api().post(PATH, body, means.keys().ofContent(body));
    return outcome(product, answer.replayed() ? now(answer, body) : answer);
  }

  /** A stored answer tells what was true when it was given; the product may be gone since. */
  private Answer now(Answer stored, byte[] body) {
    return isThere(stored.json().path("id").asString(""))
        ? stored
        : means.api().post(PATH, body, means.keys().ofRun(body, 0));
  }

  private boolean isThere(String id) {
    return !id.isEmpty() && means.api().find(PATH + "/" + id).status() != NOT_FOUND;
  }

  private static Outcome outcome(Product product, Answer answer) {
    return switch (answer.status()) {
      case CREATED -> answer.replayed() ? new Outcome.Existing() : new Outcome.Made();
      case CONFLICT -> new Outcome.Existing();
      default -> new Outcome.Refused(new Rejection(product.line(), answer.reason()));
    };
  }
}
