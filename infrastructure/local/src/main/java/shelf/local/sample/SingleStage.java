package shelf.local.sample;

import shelf.local.sample.ShelfApi.Answer;

/** Makes things where there is no bulk route: one by one, several side by side. */
final class SingleStage implements AutoCloseable {
  private static final int CREATED = 201;
  private static final int CONFLICT = 409;
  private static final int NOT_FOUND = 404;

  private static final int SIDE_BY_SIDE = 8;

  private final Means means;
  private final Tally tally;
  private final Routes routes;
  private final Lanes<Outcome> lanes;

  SingleStage(Routes routes, Means means, Tally tally) {
    this.routes = routes;
    this.means = means;
    this.tally = tally;
    lanes = new Lanes<>(SIDE_BY_SIDE, this::count);
  }

  /**
   * The addresses of one kind of things.
   *
   * @param create takes the body of a new one
   * @param read with an id behind it, shows one
   */
  record Routes(String create, String read) {}

  /**
   * Something to make.
   *
   * @param line of the catalog
   * @param body what is sent; the same thing gives the same bytes
   * @param knownId under which it seems to be there already; empty if it does not
   */
  record Thing(long line, byte[] body, String knownId) {}

  /** What became of it. */
  private sealed interface Outcome {
    record Made() implements Outcome {}

    record Existing() implements Outcome {}

    record Refused(Rejection rejection) implements Outcome {}
  }

  void add(Thing thing) {
    lanes.add(() -> create(thing));
  }

  /** Takes a row that need not be asked for. */
  void reject(Rejection rejection) {
    lanes.add(() -> new Outcome.Refused(rejection));
  }

  void finish() {
    lanes.finish();
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

  private Outcome create(Thing thing) {
    if (isThere(thing.knownId())) {
      return new Outcome.Existing();
    }
    var key = means.keys().ofContent(thing.body());
    var answer = means.api().post(routes.create(), thing.body(), key);
    return outcome(thing, answer.replayed() ? now(answer, thing.body()) : answer);
  }

  /** A stored answer tells what was true when it was given; the thing may be gone since. */
  private Answer now(Answer stored, byte[] body) {
    return isThere(stored.json().path("id").asString(""))
        ? stored
        : means.api().post(routes.create(), body, means.keys().ofRun(body, 0));
  }

  private boolean isThere(String id) {
    return !id.isEmpty() && means.api().find(routes.read() + id).status() != NOT_FOUND;
  }

  private static Outcome outcome(Thing thing, Answer answer) {
    return switch (answer.status()) {
      case CREATED -> answer.replayed() ? new Outcome.Existing() : new Outcome.Made();
      case CONFLICT -> new Outcome.Existing();
      default -> new Outcome.Refused(new Rejection(thing.line(), answer.reason()));
    };
  }

  @Override
  public void close() {
    lanes.close();
  }
}
