package shelf.pricelist;

/** What a product may be carried in (004, 2.3). */
public enum TransportRestriction implements Coded {
  ANY("any", "Любой"),
  TRUCK_ONLY("truck_only", "Только грузовой"),
  HEAVY_ONLY("heavy_only", "Только большегрузный"),
  HEAVY16_ONLY("heavy16_only", "Только «Большегрузный 16+»"),
  SPECIAL2_ONLY("special2_only", "Только «Особый 2»");

  private final String code;
  private final String label;

  TransportRestriction(String code, String label) {
    this.code = code;
    this.label = label;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String label() {
    return label;
  }
}
