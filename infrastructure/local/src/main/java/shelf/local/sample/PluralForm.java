package shelf.local.sample;

/** In which form a noun stands behind a number: 1 цилиндр, 2 цилиндра, 5 цилиндров. */
enum PluralForm {
  ONE,
  FEW,
  MANY;

  /**
   * The form after a whole number, as Unicode's plural rules have it; English has no few.
   *
   * @param language {@code en}, {@code ru} or {@code uk}
   */
  static PluralForm of(String language, long number) {
    return switch (language) {
      case "en" -> number == 1 ? ONE : MANY;
      case "ru", "uk" -> slavic(number);
      default -> throw new IllegalArgumentException("no plural rule for " + language);
    };
  }

  /** The last digit decides, but for the teens. */
  private static PluralForm slavic(long number) {
    long last = number % 10;
    boolean teen = number / 10 % 10 == 1;
    if (last == 1 && !teen) {
      return ONE;
    }
    return last >= 2 && last <= 4 && !teen ? FEW : MANY;
  }
}
