package shelf.pricelist;

/** The colours a product may have (004, 2.1). */
public enum Color implements Coded {
  WHITE("white", "Белый", "#FFFFFF"),
  GRAY("gray", "Серый", "#808080"),
  BLACK("black", "Чёрный", "#000000"),
  RED("red", "Красный", "#E53935"),
  ORANGE("orange", "Оранжевый", "#FB8C00"),
  BROWN("brown", "Коричневый", "#795548"),
  YELLOW("yellow", "Жёлтый", "#FDD835"),
  GREEN("green", "Зелёный", "#43A047"),
  TURQUOISE("turquoise", "Бирюзовый", "#26A69A"),
  BLUE("blue", "Синий", "#1E88E5"),
  VIOLET("violet", "Фиолетовый", "#8E24AA");

  private final String code;
  private final String label;
  private final String hex;

  Color(String code, String label, String hex) {
    this.code = code;
    this.label = label;
    this.hex = hex;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String label() {
    return label;
  }

  /** As CSS has it, {@code #RRGGBB}. */
  public String hex() {
    return hex;
  }
}
