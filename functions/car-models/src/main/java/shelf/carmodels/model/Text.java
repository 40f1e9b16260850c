package shelf.carmodels.model;

/**
 * A text of a car model: of an attribute, or the name of one of its colours.
 *
 * @param type code of the attribute's or the colour's type
 * @param language code
 * @param value trimmed, NFC; an empty one is kept for editors, and missing for readers
 */
public record Text(String type, String language, String value) {}
