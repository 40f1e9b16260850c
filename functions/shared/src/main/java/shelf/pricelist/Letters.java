package shelf.pricelist;

/**
 * Folded texts with one byte a letter, Russian or Latin, in their order: what is read for a page is
 * paid by its size, and UTF-8 has two for a Russian letter. Whatever is no such letter, nor below
 * the letters in ASCII, comes behind a mark, after all of them. A text begins with another exactly
 * if its letters do.
 */
final class Letters {

  private static final char FIRST_RUSSIAN = '[';
  private static final char OTHER = '~';

  private Letters() {}

  static String of(String folded) {
    var letters = new StringBuilder(folded.length());
    folded.codePoints().forEach(character -> append(letters, character));
    return letters.toString();
  }

  private static void append(StringBuilder letters, int character) {
    if (character >= 'a' && character <= 'z') {
      letters.append(Character.toUpperCase((char) character));
    } else if (character >= 'а' && character <= 'я') {
      letters.append((char) (FIRST_RUSSIAN + character - 'а'));
    } else if (character >= ' ' && character <= '@') {
      letters.append((char) character);
    } else {
      letters.append(OTHER).appendCodePoint(character);
    }
  }

  /** The first of them, without tearing a character apart. */
  static String first(String letters, int most) {
    if (letters.length() <= most) {
      return letters;
    }
    boolean torn = Character.isHighSurrogate(letters.charAt(most - 1));
    return letters.substring(0, torn ? most - 1 : most);
  }

  /** A number of 5 bits for a letter, never 0; some letters share one. */
  static int code(char letter) {
    int russian = letter - FIRST_RUSSIAN;
    if (russian >= 0 && letter < OTHER) {
      // 32 letters for 31 numbers: the hard sign begins no word.
      return 1 + (russian > 'щ' - 'а' ? russian - 1 : russian);
    }
    return 1 + letter % 31;
  }
}
