package shelf.search;

import java.nio.charset.StandardCharsets;

/**
 * A folded text from one of its characters on.
 *
 * @param folded the whole text
 * @param at where the suffix starts in it, in UTF-16 units
 */
record Suffix(String folded, int at) {

  /**
   * So many bytes of a suffix make the sort key, which may have 1 024 with the id behind it. No
   * name or number that the contract allows comes near, even where folding triples it.
   */
  private static final int SORTED = 1000;

  String text() {
    return folded.substring(at);
  }

  Match match() {
    return new Match(at > 0, sorted(text()));
  }

  Family family(SuffixIndex.Repeats repeats) {
    if (at == 0) {
      return Family.START;
    }
    boolean again = folded.indexOf(folded.codePointAt(at)) < at;
    return again && repeats == SuffixIndex.Repeats.APART ? Family.AGAIN : Family.INSIDE;
  }

  static String sorted(String text) {
    int bytes = 0;
    int end = 0;
    while (end < text.length()) {
      int character = text.codePointAt(end);
      bytes += bytes(character);
      if (bytes > SORTED) {
        break;
      }
      end += Character.charCount(character);
    }
    return text.substring(0, end);
  }

  private static int bytes(int character) {
    return Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
  }

  /**
   * Whether some text first occurs here: not if the whole suffix stands further left already. The
   * index leaves such suffixes out; without that {@code aaaa…} would make entries that never count.
   */
  boolean canCount() {
    return folded.indexOf(text()) == at;
  }
}
