package shelf.rules.operations;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The arithmetic of {@code infrastructure/costs.md}: a row of a bill says what, how many ({@code
 * 100 000 × 11}), the price of one ({@code 0.7625 / 1 000 000}) and the dollars; a row that begins
 * with {@code sum} adds up those before it. A table is a bill if its second column is "how many".
 */
final class Costs {
  static final String FILE = "infrastructure/costs.md";
  private static final BigDecimal CENT = new BigDecimal("0.01");

  private final List<String> found = new ArrayList<>();
  private final List<String> prices = new ArrayList<>();
  private boolean isBill;
  private BigDecimal total = BigDecimal.ZERO;

  private Costs() {}

  static List<String> violations(String markdown) {
    var costs = new Costs();
    markdown.lines().forEach(costs::line);
    return costs.found;
  }

  private void line(String line) {
    var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    if (!line.startsWith("|")) {
      isBill = false;
    } else if (cells.get(2).equals("how many")) {
      isBill = true;
      total = BigDecimal.ZERO;
    } else if (isBill) {
      row(cells);
    } else {
      prices.add(cells.get(2));
    }
  }

  private void row(List<String> cells) {
    String dollars = cells.get(4);
    if (cells.get(1).startsWith("sum")) {
      compare(cells.get(1), total, dollars);
    } else if (!cells.get(1).startsWith("--")) {
      var cost = product(cells.get(2)).multiply(quotient(cells.get(3)), MathContext.DECIMAL64);
      compare(cells.get(1), cost, dollars);
      known(cells.get(3));
      total = total.add(number(dollars));
    }
  }

  private void compare(String what, BigDecimal cost, String dollars) {
    if (cost.subtract(number(dollars)).abs().compareTo(CENT) >= 0) {
      found.add("%s is %.2f, not %s".formatted(what, cost, dollars));
    }
  }

  private void known(String price) {
    if (!prices.contains(price)) {
      found.add(price + " is no price of the list");
    }
  }

  private static BigDecimal product(String factors) {
    return Stream.of(factors.split("×"))
        .map(Costs::number)
        .reduce(BigDecimal.ONE, BigDecimal::multiply);
  }

  private static BigDecimal quotient(String price) {
    var parts = price.split("/");
    var dividend = number(parts[0]);
    return parts.length == 1 ? dividend : dividend.divide(number(parts[1]), MathContext.DECIMAL64);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text.replaceAll("[ *]", ""));
  }
}
