package shelf.pricelist;

/** How a product is booked (004, 2.6). */
public enum ReservationMode implements Coded {
  OPERATOR_ONLY("operator_only", "Только через оператора"),
  ONLINE_ALLOWED("online_allowed", "Разрешено онлайн"),
  DISABLED("disabled", "Запрещено");

  private final String code;
  private final String label;

  ReservationMode(String code, String label) {
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
