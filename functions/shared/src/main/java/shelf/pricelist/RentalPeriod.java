package shelf.pricelist;

/** For how long the price of a rental is (004, 2.7). */
public enum RentalPeriod implements Coded {
  STANDARD("standard", "Стандартный");

  private final String code;
  private final String label;

  RentalPeriod(String code, String label) {
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
