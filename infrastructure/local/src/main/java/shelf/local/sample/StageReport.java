package shelf.local.sample;

/**
 * What became of one kind of things.
 *
 * @param things the kind, in the plural
 * @param created those that are in the catalog because of this load
 * @param existing those that were there before; of offers, those that have a new price now
 * @param rejected those that the API refused; each was printed with its line and reason
 */
public record StageReport(String things, long created, long existing, long rejected) {
  @Override
  public String toString() {
    return "%-10s %d created, %d already there, %d rejected"
        .formatted(things, created, existing, rejected);
  }
}
