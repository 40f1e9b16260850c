package shelf.local.sample;

/**
 * What every stage of a load works with.
 *
 * @param catalog its name, for people
 * @param keys the same for the whole load
 */
record Means(ShelfApi api, RunKeys keys, Progress progress, String catalog) {
  void reject(Rejection rejection, Tally tally) {
    tally.rejected(rejection.line());
    progress.reject(rejection);
  }
}
