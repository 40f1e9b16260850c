package shelf.local.bench;

import java.util.Collections;
import java.util.List;

/** Lines of a Markdown table; the first two columns hold text, the others numbers. */
final class Markdown {

  private Markdown() {}

  static String head(List<String> titles) {
    var rules = "|---|---" + String.join("", Collections.nCopies(titles.size() - 2, "|---:")) + "|";
    return row(titles) + System.lineSeparator() + rules;
  }

  static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
