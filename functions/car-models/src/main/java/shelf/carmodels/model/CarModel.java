package shelf.carmodels.model;

import java.time.Instant;

/**
 * A car model, as it is kept.
 *
 * @param id positive, never reused
 */
public record CarModel(long id, ModelCard card, History history) {

  public static CarModel create(long id, ModelCard card, Instant now) {
    return new CarModel(id, card, new History(1, now, now));
  }

  public CarModel changed(ModelCard next, Instant now) {
    return new CarModel(id, next, new History(version() + 1, history.createdAt(), now));
  }

  public long version() {
    return history.version();
  }

  /**
   * What becomes of a model in time.
   *
   * @param version grows with each change: what the ETag shows
   * @param createdAt in whole seconds, as the other
   */
  public record History(long version, Instant createdAt, Instant updatedAt) {}
}
