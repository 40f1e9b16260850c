package shelf.terms;

import java.math.BigDecimal;
import java.time.Instant;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Query;

/** How a rate set by hand lies in the table <b>pricing</b>: at most one a currency. */
public final class OverrideItem {

  private static final String KIND = "override#";
  private static final String RATE = "rate";
  private static final String BASE = "base";
  private static final String SET_AT = "set_at";
  private static final String VALID_TO = "valid_to";

  private OverrideItem() {}

  public static Key key(String currency) {
    return TermsItem.key(KIND, currency);
  }

  static Query all() {
    return Query.of(TermsItem.COLLECTION).startingWith(KIND);
  }

  static boolean isOne(Item item, Market market) {
    return TermsItem.is(KIND, item)
        && item.maybeText(BASE).filter(market.baseCurrency()::equals).isPresent();
  }

  public static Item toItem(RateOverride override, Market market) {
    return Item.at(key(override.currency()))
        .with(BASE, market.baseCurrency())
        .with(RATE, override.rate().toPlainString())
        .with(SET_AT, override.setAt().getEpochSecond())
        .withNumber(VALID_TO, override.validTo().map(Instant::getEpochSecond));
  }

  static RateOverride fromItem(Item item) {
    return new RateOverride(
        TermsItem.id(KIND, item),
        new BigDecimal(item.text(RATE)),
        Instant.ofEpochSecond(item.number(SET_AT)),
        item.maybeNumber(VALID_TO).map(Instant::ofEpochSecond));
  }
}
