package shelf.carmodels.editing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import shelf.carmodels.errors.ModelProblems;
import shelf.carmodels.errors.Unreadable;
import shelf.carmodels.model.CarModel;
import shelf.carmodels.model.CarModelFields;
import shelf.carmodels.model.Duplicates;
import shelf.carmodels.model.ModelCard;
import shelf.carmodels.reference.CodeGuard;
import shelf.carmodels.store.CarModelItem;
import shelf.carmodels.store.CarModelTable;
import shelf.http.Answer;
import shelf.http.ETag;
import shelf.http.IdempotencyKey;
import shelf.http.Inputs;
import shelf.http.Problem;
import shelf.http.Request;
import shelf.idempotency.Replays;
import shelf.registry.BrandRegistry;
import shelf.table.Rivals;

/** One car model in the hands of an editor: shown whole, created, replaced, deleted. */
public final class CarModelEditing {

  private static final String ID = "model_id";

  private final CarModelTable table;
  private final ModelWriting writing;
  private final Replays replays;
  private final Clock clock;

  public CarModelEditing(Stores stores, Replays replays, Clock clock) {
    this.table = stores.table();
    this.writing = new ModelWriting(table, stores.brands(), stores.codes());
    this.replays = replays;
    this.clock = clock;
  }

  /** What a model is written to. */
  public record Stores(CarModelTable table, BrandRegistry brands, CodeGuard codes) {}

  public Answer show(Request request) {
    var inputs = Inputs.of(request);
    long id = inputs.id(ID);
    inputs.check();
    var model = find(id).orElseThrow(ModelProblems::noModel);
    return tagged(Answer.ok(AdminView.of(model.card())), model);
  }

  private Optional<CarModel> find(long id) {
    return Unreadable.CAR_MODEL.unless(() -> table.find(id));
  }

  private static Answer tagged(Answer answer, CarModel model) {
    return answer.with("ETag", ETag.of(model.version()));
  }

  public Answer create(Request request) {
    var inputs = Inputs.of(request);
    var key = inputs.idempotencyKey();
    var card = card(inputs);
    try {
      return create(card, key);
    } catch (Problem refused) {
      // A code that was there when the first of these requests came may be gone by now.
      return replays.first(key).orElseThrow(() -> refused);
    }
  }

  private static ModelCard card(Inputs inputs) {
    var card = CarModelFields.read(inputs);
    inputs.check();
    Duplicates.refuse(card);
    if (!CarModelItem.holds(card)) {
      throw ModelProblems.tooLarge();
    }
    return card;
  }

  private Answer create(ModelCard card, Optional<IdempotencyKey> key) {
    writing.check(card);
    var model = CarModel.create(table.takeId(), card, now());
    var answer =
        tagged(Answer.of(201, Map.of("id", model.id())), model)
            .with("Location", "/marketplace/car-models/" + model.id());
    var refusals =
        writing.create(
            model,
            transaction -> key.ifPresent(given -> replays.remember(transaction, given, answer)));
    return refusals.isEmpty()
        ? answer
        : replays.replay(key.orElseThrow(), refusals.getFirst().found().orElseThrow());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  public Answer update(Request request) {
    var inputs = Inputs.of(request);
    long id = inputs.id(ID);
    var card = card(inputs);
    var model = Rivals.outlast(() -> update(request, id, card));
    return tagged(Answer.ok(Map.of("status", "updated")), model);
  }

  /** The model as asked for, or empty if somebody changed it between our look and our write. */
  private Optional<CarModel> update(Request request, long id, ModelCard card) {
    var seen = find(id).orElseThrow(ModelProblems::noModelToUpdate);
    ETag.requireMatch(request, seen.version());
    if (card.equals(seen.card())) {
      return Optional.of(seen);
    }
    var next = seen.changed(card, now());
    return writing.replace(seen, next) ? Optional.of(next) : Optional.empty();
  }

  public Answer delete(Request request) {
    var inputs = Inputs.of(request);
    long id = inputs.id(ID);
    inputs.check();
    return Rivals.outlast(() -> delete(request, id));
  }

  private Optional<Answer> delete(Request request, long id) {
    var found = Unreadable.CAR_MODEL.unless(() -> table.findWhole(id));
    var seen = found.orElseThrow(ModelProblems::noModel);
    ETag.requireMatch(request, seen.model().version());
    return writing.delete(seen, clock) ? Optional.of(Answer.empty(204)) : Optional.empty();
  }
}
