package shelf.local.sample;

/** Makes the offers of a catalog's parts. */
final class OfferStage {
  private final Means means;
  private final Tally tally;
  private final PriceList prices;

  OfferStage(Means means, Tally tally, PriceList prices) {
    this.means = means;
    this.tally = tally;
    this.prices = prices;
  }

  /**
   * Creates them, or gives them today's prices.
   *
   * @param parts knows the rows that became no part
   */
  void create(Rows catalog, Tally parts) {
    try (var bulk = new BulkStage("/api/parts/admin/offers/bulk", means, tally)) {
      catalog.each(row -> {
        if (!parts.isRejected(row.line())) {
          add(row, bulk);
        }
      });
      bulk.finish();
    }
  }

  private void add(Row row, BulkStage bulk) {
    PriceList.fault(row)
        .ifPresentOrElse(
            why -> bulk.reject(new Rejection(row.line(), why)), () -> bulk.add(prices.offers(row)));
  }
}
