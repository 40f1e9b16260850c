package shelf.pricing;

import java.util.List;
import java.util.Optional;
import shelf.catalog.PartIndex;
import shelf.http.Answer;
import shelf.http.ETag;
import shelf.http.Inputs;
import shelf.http.Problem;
import shelf.http.Request;
import shelf.idempotency.Replays;
import shelf.table.Refusal;
import shelf.table.Rivals;
import shelf.terms.Supplier;
import shelf.terms.SupplierItem;

/** One supplier: shown, created, changed, deleted. */
final class SupplierEditing {

  private final SupplierTable table;
  private final PartIndex parts;
  private final Replays replays;

  SupplierEditing(SupplierTable table, PartIndex parts, Replays replays) {
    this.table = table;
    this.parts = parts;
    this.replays = replays;
  }

  Answer show(Request request) {
    var inputs = Inputs.of(request);
    long id = inputs.id("supplier_id");
    inputs.check();
    return answer(200, existing(id));
  }

  private Supplier existing(long id) {
    return table.find(id).orElseThrow(SupplierProblems::notFound);
  }

  private static Answer answer(int status, Supplier supplier) {
    return Answer.of(status, SupplierView.of(supplier)).with("ETag", ETag.of(supplier.version()));
  }

  Answer create(Request request) {
    var inputs = Inputs.of(request);
    var change = SupplierChange.ofNew(inputs.body().object());
    var key = inputs.idempotencyKey();
    change.check(blank(0));
    inputs.check();
    var supplier = change.over(blank(table.takeId()), table::takeWarehouseIds);
    var location = "/api/suppliers/admin/" + supplier.id();
    var created = answer(201, supplier).with("Location", location);
    return replays.commit(table.create(supplier), key, created, SupplierEditing::duplicate);
  }

  /** What a field that is not given says, before the first version. */
  private static Supplier blank(long id) {
    return new Supplier(id, "", Optional.empty(), false, true, List.of(), 0);
  }

  private static Problem duplicate(List<Refusal> refusals) {
    return SupplierProblems.duplicate(
        Refusal.foundAt(refusals, SupplierTable.NAME_WRITE).orElseThrow());
  }

  Answer update(Request request) {
    var inputs = Inputs.of(request);
    long id = inputs.id("supplier_id");
    var change = SupplierChange.of(inputs.body().object());
    var updated =
        Rivals.outlast(() -> {
          var seen = table.find(id);
          seen.ifPresent(change::check);
          inputs.check();
          return update(request, seen.orElseThrow(SupplierProblems::notFound), change);
        });
    return answer(200, updated);
  }

  /** The changed supplier, or empty if somebody changed it between our look and our write. */
  private Optional<Supplier> update(Request request, Supplier seen, SupplierChange change) {
    ETag.requireMatch(request, seen.version());
    var next = change.over(seen, table::takeWarehouseIds);
    return SupplierChange.isSame(seen, next) ? Optional.of(seen) : replace(seen, next);
  }

  private Optional<Supplier> replace(Supplier seen, Supplier next) {
    var refusals = table.replace(seen, next);
    // A rival may have given this supplier the very same name; then the next look will tell.
    Refusal.foundAt(refusals, SupplierTable.NAME_WRITE)
        .filter(other -> SupplierItem.holder(other) != seen.id())
        .ifPresent(other -> {
          throw SupplierProblems.duplicate(other);
        });
    return refusals.isEmpty() ? Optional.of(next) : Optional.empty();
  }

  Answer delete(Request request) {
    var inputs = Inputs.of(request);
    long id = inputs.id("supplier_id");
    inputs.check();
    return Rivals.outlast(() -> delete(request, existing(id)));
  }

  private Optional<Answer> delete(Request request, Supplier seen) {
    ETag.requireMatch(request, seen.version());
    if (parts.hasOffersOf(seen.id())) {
      throw SupplierProblems.hasOffers();
    }
    return table.delete(seen) ? Optional.of(Answer.empty(204)) : Optional.empty();
  }
}
