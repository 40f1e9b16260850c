package shelf.parts.editing;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import shelf.catalog.Part;
import shelf.http.Answer;
import shelf.http.ETag;
import shelf.http.IdempotencyKey;
import shelf.http.Inputs;
import shelf.http.Problem;
import shelf.http.Request;
import shelf.idempotency.Replays;
import shelf.parts.store.PartTable;
import shelf.parts.store.Quoting;
import shelf.table.Refusal;
import shelf.table.Rivals;

/** One part, for admins: shown, created, changed, deleted. */
public final class PartEditing {

  private final PartTable table;
  private final PartWriting writing;
  private final Replays replays;
  private final Quoting quoting;
  private final Clock clock;

  public PartEditing(
      PartTable table, PartWriting writing, Replays replays, Quoting quoting, Clock clock) {
    this.table = table;
    this.writing = writing;
    this.replays = replays;
    this.quoting = quoting;
    this.clock = clock;
  }

  public Answer show(Request request) {
    var inputs = Inputs.of(request);
    long id = inputs.id("part_id");
    inputs.check();
    var asked = quoting.begin();
    var part = table.existing(id);
    var view = new AdminPartView(PartView.of(part), bestCost(part, asked));
    return Answer.ok(view).with("ETag", ETag.of(part.history().version(), view));
  }

  private static BigDecimal bestCost(Part part, Quoting.Begun asked) {
    return asked
        .over(List.of(part))
        .quote(part)
        .map(quote -> quote.pricing().baseCost())
        .orElse(null);
  }

  public Answer create(Request request) {
    var inputs = Inputs.of(request);
    var draft = PartDraft.read(inputs.body().object());
    var key = inputs.idempotencyKey();
    inputs.check();
    try {
      return create(draft.part(table.takeIds(1), clock.instant()), key);
    } catch (Problem refused) {
      // What refuses a repeated request may have come after the first: the record decides.
      return replays.first(key).orElseThrow(() -> refused);
    }
  }

  private Answer create(Part part, Optional<IdempotencyKey> key) {
    var answer = shown(part, 201).with("Location", "/api/parts/" + part.id());
    var refusals =
        writing.create(
            part, transaction -> key.ifPresent(k -> replays.remember(transaction, k, answer)));
    return refusals.stream()
        .findFirst()
        .flatMap(Refusal::found)
        .map(record -> replays.replay(key.orElseThrow(), record))
        .orElse(answer);
  }

  private static Answer shown(Part part, int status) {
    var tag = ETag.of(part.history().version());
    return Answer.of(status, PartView.of(part)).with("ETag", tag);
  }

  public Answer change(Request request) {
    var inputs = Inputs.of(request);
    long id = inputs.id("part_id");
    var change = PartChange.read(inputs.body().object());
    inputs.check();
    return shown(
        Rivals.outlast(() -> {
          var seen = seen(request, id);
          var changed = change.applyTo(seen, clock.instant());
          boolean done = changed.equals(seen) || writing.replace(seen, changed);
          return done ? Optional.of(changed) : Optional.empty();
        }),
        200);
  }

  public Answer delete(Request request) {
    var inputs = Inputs.of(request);
    long id = inputs.id("part_id");
    inputs.check();
    return Rivals.outlast(() ->
        writing.delete(seen(request, id)) ? Optional.of(Answer.empty(204)) : Optional.empty());
  }

  private Part seen(Request request, long id) {
    var part = table.existing(id);
    ETag.requireMatch(request, part.history().version());
    return part;
  }
}
