package shelf.carmodels.editing;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.carmodels.errors.ModelProblems;
import shelf.carmodels.model.CarModel;
import shelf.carmodels.model.ModelCard;
import shelf.carmodels.reference.Code;
import shelf.carmodels.reference.CodeChange;
import shelf.carmodels.reference.CodeGuard;
import shelf.carmodels.reference.CodeGuard.Admission;
import shelf.carmodels.store.CarModelTable;
import shelf.carmodels.store.WholeModel;
import shelf.http.Problem;
import shelf.registry.BrandRegistry;
import shelf.table.Refusal;
import shelf.table.Rivals;
import shelf.table.Transaction;

/**
 * Writes one car model, with all that must hold together with it: its brand is there and knows how
 * many models it has, and the reference lists have its codes and know how many models use them.
 * Each of these is a condition of the write.
 */
final class ModelWriting {

  private static final Logger LOG = LoggerFactory.getLogger(ModelWriting.class);

  private static final int STATE_WRITE = 0;
  private static final int NO_WRITE = -1;

  private final CarModelTable table;
  private final BrandRegistry brands;
  private final CodeGuard codes;

  ModelWriting(CarModelTable table, BrandRegistry brands, CodeGuard codes) {
    this.table = table;
    this.brands = brands;
    this.codes = codes;
  }

  /**
   * What can be said against a new model before it has an id.
   *
   * @throws Problem 400 if the reference lists do not have its codes
   */
  void check(ModelCard card) {
    admit(card, Code.of(card));
  }

  /** Of all that is unknown, 001 names the brand first, and then codes of one list. */
  private Admission admit(ModelCard card, Set<Code> added) {
    var admission = codes.admit(added);
    if (!admission.unknown().isEmpty()) {
      brands.find(card.brandId()).orElseThrow(ModelProblems::noBrand);
      throw unknown(admission.unknown());
    }
    return admission;
  }

  private static Problem unknown(List<Code> unknown) {
    var list = unknown.stream().map(Code::list).min(Comparator.naturalOrder()).orElseThrow();
    var texts = unknown.stream().filter(code -> code.list() == list).map(Code::text);
    return ModelProblems.listing(list.unknown(), texts.toList());
  }

  /**
   * Creates a model.
   *
   * @param more further writes of the same transaction
   * @return the refusals of those further writes; empty if it was written
   * @throws Problem 400 if its brand or its codes are unknown
   */
  List<Refusal> create(CarModel model, Consumer<Transaction> more) {
    var used = Code.of(model.card());
    return Rivals.outlast(() -> {
      var admission = admit(model.card(), used);
      var transaction = table.transaction();
      table.put(transaction, model);
      int brandWrite = transaction.size();
      brands.countCarModels(transaction, model.card().brandId(), 1);
      codes.count(transaction, CodeChange.between(Set.of(), used), admission);
      int furtherWrites = transaction.size();
      more.accept(transaction);
      var refusals = transaction.commit();
      var further = refusals.stream().filter(each -> each.index() >= furtherWrites).toList();
      boolean isDecided = !further.isEmpty() || isWritten(refusals, brandWrite);
      return isDecided ? Optional.of(further) : Optional.empty();
    });
  }

  /**
   * Whether a transaction was written. If not, it is worth another look.
   *
   * @param brandWrite the index of the write that counts the model on a brand; {@link #NO_WRITE} if
   *     there is none
   * @throws Problem 400 if that brand is gone
   */
  private boolean isWritten(List<Refusal> refusals, int brandWrite) {
    if (refusals.isEmpty()) {
      return true;
    }
    if (isRefused(refusals, brandWrite) && !isRefused(refusals, STATE_WRITE)) {
      throw ModelProblems.noBrand();
    }
    codes.forget();
    return false;
  }

  private static boolean isRefused(List<Refusal> refusals, int write) {
    return refusals.stream().anyMatch(refusal -> refusal.index() == write);
  }

  /**
   * Replaces a model as it was seen.
   *
   * @return whether it was written; if not, somebody else was faster
   * @throws Problem 400 if its new brand, or a code it did not use before, is unknown
   */
  boolean replace(CarModel seen, CarModel next) {
    var change = CodeChange.between(Code.of(seen.card()), Code.of(next.card()));
    var admission = admit(next.card(), change.added());
    Supplier<Transaction> writes =
        () -> {
          var transaction = table.transaction();
          table.replace(transaction, seen, next);
          codes.count(transaction, change, admission);
          return transaction;
        };
    return seen.card().brandId() == next.card().brandId()
        ? isWritten(writes.get().commit(), NO_WRITE)
        : move(seen, next, writes);
  }

  private boolean move(CarModel seen, CarModel next, Supplier<Transaction> writes) {
    int brandWrite = writes.get().size();
    Supplier<Transaction> counted =
        () -> {
          var transaction = writes.get();
          brands.countCarModels(transaction, next.card().brandId(), 1);
          return transaction;
        };
    return isWritten(commitLeaving(seen.card().brandId(), counted), brandWrite);
  }

  /**
   * Commits writes after which a brand has one model less. No brand goes as long as it has models,
   * but the two tables can be restored apart: then a model can still leave the brand that is gone.
   */
  private List<Refusal> commitLeaving(long brandId, Supplier<Transaction> writes) {
    var transaction = writes.get();
    int leaving = transaction.size();
    brands.countCarModels(transaction, brandId, -1);
    var refusals = transaction.commit();
    boolean gone = !refusals.isEmpty() && refusals.stream().allMatch(r -> r.index() == leaving);
    if (gone) {
      LOG.warn("A car model leaves brand {}, which is gone", brandId);
    }
    return gone ? writes.get().commit() : refusals;
  }

  /**
   * Removes a model as it was seen.
   *
   * @return whether it was removed; if not, somebody else was faster
   */
  boolean delete(WholeModel seen, Clock clock) {
    var card = seen.model().card();
    Supplier<Transaction> writes =
        () -> {
          var transaction = table.transaction();
          table.delete(transaction, seen, clock);
          codes.uncount(transaction, Code.of(card));
          return transaction;
        };
    return commitLeaving(card.brandId(), writes).isEmpty();
  }
}
