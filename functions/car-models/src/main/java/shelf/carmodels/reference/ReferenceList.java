package shelf.carmodels.reference;

import java.util.Locale;
import java.util.regex.Pattern;

/** The lists that say which languages and which types the texts of car models may have. */
public enum ReferenceList {
  LANGUAGES("language", "Unsupported language codes", "^[a-z]{2}$", 50),
  ATTRIBUTE_TYPES("attribute", "Unknown attribute type", "^[a-z][a-z0-9_]{0,39}$", 50),
  COLOR_TYPES("color", "Unknown color type", "^[a-z][a-z0-9_]{0,39}$", 20);

  private final String element;
  private final String unknown;
  private final Pattern code;
  private final int most;

  ReferenceList(String element, String unknown, String code, int most) {
    this.element = element;
    this.unknown = unknown;
    this.code = Pattern.compile(code);
    this.most = most;
  }

  /** The attribute in which the list is kept. */
  String attribute() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The first part of the attributes that count the models which use a code of the list. */
  String element() {
    return element;
  }

  /** How 001 begins to refuse codes that the list does not have. */
  public String unknown() {
    return unknown;
  }

  Pattern code() {
    return code;
  }

  /** How many codes it may have. */
  int most() {
    return most;
  }
}
