package shelf.brands;

import java.util.List;
import java.util.Optional;
import shelf.http.Answer;
import shelf.http.ETag;
import shelf.http.IdempotencyKey;
import shelf.http.Inputs;
import shelf.http.Problem;
import shelf.http.Request;
import shelf.idempotency.Replays;
import shelf.registry.Brand;
import shelf.registry.BrandItem;
import shelf.registry.Tally;
import shelf.table.Refusal;
import shelf.table.Rivals;

/** One brand: shown, created, renamed, deleted. */
final class BrandEditing {

  private static final int NAME_WRITE = 1;
  private static final int NEW_NAME_WRITE = 0;

  private final BrandTable table;
  private final BrandDeletion deletion;
  private final Replays replays;

  BrandEditing(BrandTable table, BrandDeletion deletion, Replays replays) {
    this.table = table;
    this.deletion = deletion;
    this.replays = replays;
  }

  Answer show(Request request) {
    var inputs = Inputs.of(request);
    long id = inputs.id("brand_id");
    inputs.check();
    return shown(existing(id));
  }

  private Brand existing(long id) {
    return table.find(id).orElseThrow(BrandProblems::notFound);
  }

  private static Answer shown(Brand brand) {
    return Answer.ok(BrandView.of(brand)).with("ETag", ETag.of(brand.version()));
  }

  Answer create(Request request) {
    var inputs = Inputs.of(request);
    var name = inputs.body().object().name(BrandName.FIELD, BrandName.LENGTH);
    var key = inputs.idempotencyKey();
    inputs.check();
    var brand = Brand.create(table.takeIds(1), name);
    return create(brand, key);
  }

  private Answer create(Brand brand, Optional<IdempotencyKey> key) {
    var answer =
        Answer.of(201, BrandView.of(brand))
            .with("Location", "/api/brands/" + brand.id())
            .with("ETag", ETag.of(brand.version()));
    var transaction = table.transaction();
    table.put(transaction, brand);
    table.tally(transaction, Tally.of(brand));
    return replays.commit(transaction, key, answer, BrandEditing::duplicate);
  }

  private static Problem duplicate(List<Refusal> refusals) {
    return BrandProblems.duplicate(Refusal.foundAt(refusals, NAME_WRITE).orElseThrow());
  }

  Answer rename(Request request) {
    var inputs = Inputs.of(request);
    long id = inputs.id("brand_id");
    var name = inputs.body().object().maybeName(BrandName.FIELD, BrandName.LENGTH);
    inputs.check();
    return shown(rename(request, id, name));
  }

  private Brand rename(Request request, long id, Optional<String> name) {
    return Rivals.outlast(() -> {
      var seen = existing(id);
      requireMatch(request, seen);
      boolean same = name.isEmpty() || name.get().equals(seen.name());
      return same ? Optional.of(seen) : rename(seen, name.get());
    });
  }

  /** The renamed brand, or empty if somebody changed it between our look and our write. */
  private Optional<Brand> rename(Brand seen, String name) {
    var refusals = table.rename(seen, name);
    var holder = Refusal.foundAt(refusals, NEW_NAME_WRITE);
    // A rival may have given this brand the very same name; then the next look will tell.
    holder
        .filter(other -> BrandItem.holder(other) != seen.id())
        .ifPresent(other -> {
          throw BrandProblems.duplicate(other);
        });
    return refusals.isEmpty() ? Optional.of(seen.renamed(name)) : Optional.empty();
  }

  Answer delete(Request request) {
    var inputs = Inputs.of(request);
    long id = inputs.id("brand_id");
    boolean force = inputs.flag("force");
    inputs.check();
    var deletions = deletion.delete(List.of(id), force, brand -> requireMatch(request, brand));
    deletions
        .getFirst()
        .problem()
        .ifPresent(problem -> {
          throw problem;
        });
    return Answer.empty(204);
  }

  private static void requireMatch(Request request, Brand seen) {
    ETag.requireMatch(request, seen.version());
  }
}
