package shelf.products.list;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shelf.http.Inputs;
import shelf.http.Range;
import shelf.pricelist.Coded;
import shelf.pricelist.Color;
import shelf.pricelist.Traits;
import shelf.pricelist.TransportRestriction;

/** Reads the parameters of the list; what is wrong with them, the inputs tell. */
final class ListFields {

  /** As long as a name: what is looked for is in names, and each word of it costs time. */
  private static final Range QUERY = Range.of(0, 255);

  private static final int USUAL_LIMIT = 20;
  private static final int MOST = 100;
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,1000}");
  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]{1,100}(\\.[0-9]{1,100})?([eE][+-]?[0-9]{1,2})?");
  private static final List<String> FLAGS = List.of("true", "false");
  private static final List<String> SCOPES = List.of("exact");
  private static final List<String> ORDERINGS =
      List.of(
          "-created_at",
          "created_at",
          "-updated_at",
          "updated_at",
          "price_rub",
          "-price_rub",
          "name",
          "-name");

  private final Inputs inputs;

  private ListFields(Inputs inputs) {
    this.inputs = inputs;
  }

  static Wanted read(Inputs inputs) {
    return new ListFields(inputs).wanted();
  }

  private Wanted wanted() {
    return new Wanted(
        inputs.text("category_id"),
        inputs.maybeChoice("category_scope", SCOPES).isPresent(),
        traits(),
        PriceRange.of(number("price_min"), number("price_max")),
        inputs.maybeText("q", QUERY).filter(q -> !q.isBlank()),
        inputs.maybeChoice("ordering", ORDERINGS).flatMap(Ordering::of).orElse(Ordering.NEWEST),
        include(),
        limit());
  }

  private Traits traits() {
    return Traits.of(
        coded("color", Color.values()),
        coded("transport_restriction", TransportRestriction.values()),
        inputs.maybeChoice("self_pickup", FLAGS).map(Boolean::valueOf));
  }

  private <T extends Coded> Optional<T> coded(String name, T[] all) {
    return inputs.maybeChoice(name, Coded.codes(all)).flatMap(code -> Coded.of(code, all));
  }

  private Optional<BigDecimal> number(String name) {
    var text = inputs.text(name);
    if (text.filter(given -> !NUMBER.matcher(given).matches()).isPresent()) {
      var message = "Input should be a valid number";
      inputs.faults().add("decimal_parsing", List.of("query", name), message, text.get());
      return Optional.empty();
    }
    return text.map(BigDecimal::new);
  }

  private Set<Wanted.Extra> include() {
    var all = Stream.of(Wanted.Extra.values()).map(extra -> extra.name().toLowerCase(Locale.ROOT));
    var include = EnumSet.noneOf(Wanted.Extra.class);
    inputs.choices("include", all.toList()).stream()
        .map(word -> Wanted.Extra.valueOf(word.toUpperCase(Locale.ROOT)))
        .forEach(include::add);
    return include;
  }

  /** What is no sensible limit is the usual one: 004 refuses none. */
  private int limit() {
    return inputs
        .text("limit")
        .filter(text -> INTEGER.matcher(text).matches())
        .map(BigDecimal::new)
        .filter(number -> number.signum() > 0)
        .map(number -> number.min(BigDecimal.valueOf(MOST)).intValue())
        .orElse(USUAL_LIMIT);
  }
}
