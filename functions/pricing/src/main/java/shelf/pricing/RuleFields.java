package shelf.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import shelf.http.DecimalRange;
import shelf.http.Range;
import shelf.terms.Adjustment;

/** The fields of a pricing rule in a body, and what each may hold by itself. */
final class RuleFields {

  static final String PRIORITY = "priority";
  static final String ACTIVE = "active";
  static final String MIN_COST = "min_cost";
  static final String MAX_COST = "max_cost";
  static final String FROM = "valid_from";
  static final String TO = "valid_to";
  static final String TYPE = "type";
  static final String VALUE = "value";
  static final String ROUND_TO = "round_to";

  static final Range PRIORITIES = Range.of(-1_000_000, 1_000_000);
  static final Range REGION = Range.of(1, 100);
  static final List<String> TYPES =
      Stream.of(Adjustment.Type.values()).map(RuleFields::name).toList();

  /** An amount of money that stays exact in every client's numbers. */
  private static final long MOST = 1_000_000_000_000L;

  static final DecimalRange COST = DecimalRange.of(0, MOST, 2);
  static final DecimalRange STEP = DecimalRange.positive(MOST, 2);

  /** What a value may be whatever its type. */
  static final DecimalRange ANY_VALUE = DecimalRange.of(-MOST, MOST, 6);

  private RuleFields() {}

  static String name(Adjustment.Type type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  static Adjustment.Type type(String name) {
    return Adjustment.Type.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** What a value may be, given its type. */
  static DecimalRange values(Adjustment.Type type) {
    return switch (type) {
      case MULTIPLIER -> DecimalRange.of(0, 1_000_000, 6);
      case PERCENT -> DecimalRange.of(-100, 1_000_000, 6);
      case FIXED -> ANY_VALUE;
    };
  }

  static boolean isWithin(BigDecimal value, DecimalRange range) {
    return value.compareTo(range.least()) >= 0 && value.compareTo(range.most()) <= 0;
  }
}
