package shelf.terms;

import java.math.BigDecimal;
import java.time.Instant;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Query;

/**
 * How a rate set by hand lies in the table <b>pricing</b>: at most one a currency and base
 * currency, since it says nothing about prices in another one.
 */
public final class OverrideItem {

  private static final String RATE = "rate";
  private static final String SET_AT = "set_at";
  private static final String VALID_TO = "valid_to";

  private OverrideItem() {}

  private static String kind(Market market) {
    return "override#" + market.baseCurrency() + "#";
  }

  public static Key key(String currency, Market market) {
    return TermsItem.key(kind(market), currency);
  }

  static Query all(Market market) {
    return Query.of(TermsItem.COLLECTION).startingWith(kind(market));
  }

  static boolean isOne(Item item, Market market) {
    return TermsItem.is(kind(market), item);
  }

  public static Item toItem(RateOverride override, Market market) {
    return Item.at(key(override.currency(), market))
        .with(RATE, override.rate().toPlainString())
        .with(SET_AT, override.setAt().getEpochSecond())
        .withNumber(VALID_TO, override.validTo().map(Instant::getEpochSecond));
  }

  static RateOverride fromItem(Item item, Market market) {
    return new RateOverride(
        TermsItem.id(kind(market), item),
        new BigDecimal(item.text(RATE)),
        Instant.ofEpochSecond(item.number(SET_AT)),
        item.maybeNumber(VALID_TO).map(Instant::ofEpochSecond));
  }
}
