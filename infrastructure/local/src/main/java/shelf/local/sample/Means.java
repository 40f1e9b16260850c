package shelf.local.sample;

/**
 * What every stage of a load works with.
 *
 * @param catalog its name, for people
 * @param keys the same for the whole load
 * @param asksForRates whether to have the day's rates fetched if there are none
 */
record Means(ShelfApi api, RunKeys keys, Progress progress, String catalog, boolean asksForRates) {
  void reject(Rejection rejection, Tally tally) {
    tally.rejected(rejection.line());
    progress.reject(rejection);
  }
}
