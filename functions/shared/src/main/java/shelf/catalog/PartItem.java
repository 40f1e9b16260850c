package shelf.catalog;

import java.time.Instant;
import java.util.List;
import shelf.table.IdList;
import shelf.table.Item;
import shelf.table.Key;

/**
 * How a part lies in the table <b>parts</b>: ten thousand ids to a collection, as brands do, with
 * its offers inside: so one read gives a part and its price, and one batch a page of a search.
 */
public final class PartItem {

  /** First part of the collections' names. */
  public static final String COLLECTION = "parts#";

  private static final String BRAND = "brand_id";
  private static final String CATEGORY = "category_id";
  private static final String OFFERS = "offers";
  private static final String VERSION = "version";
  private static final String REVISION = "revision";
  private static final String OFFERS_VERSION = "offers_version";
  private static final String PRINTED = "part_number";
  private static final String NORMALIZED = "normalized";
  private static final String DESCRIPTION = "description";
  private static final String ATTRIBUTES = "attributes";
  private static final String STATUS = "status";
  private static final String CREATED = "created_at";
  private static final String UPDATED = "updated_at";
  private static final String ID = "part_id";

  private PartItem() {}

  public static boolean isPart(Key key) {
    return key.collection().startsWith(COLLECTION);
  }

  public static Key key(long id) {
    return IdList.key(COLLECTION, id);
  }

  public static long idOf(Item part) {
    return Long.parseLong(part.key().member());
  }

  /** All numbers of a brand lie together: what its purge walks through. */
  public static String numbersOf(long brandId) {
    return "numbers#" + brandId;
  }

  /** The item that makes a number unique within its brand. */
  public static Key numberKey(long brandId, String normalized) {
    return new Key(numbersOf(brandId), normalized);
  }

  public static Item numberItem(Part part) {
    return Item.at(numberKey(part.brandId(), part.number().normalized())).with(ID, part.id());
  }

  /** Whose the number is. */
  public static long holder(Item number) {
    return number.number(ID);
  }

  public static Item toItem(Part part) {
    var details = part.details();
    var history = part.history();
    var item =
        Item.at(key(part.id()))
            .with(BRAND, part.brandId())
            .with(CATEGORY, part.categoryId())
            .with(PRINTED, part.number().printed())
            .with(NORMALIZED, part.number().normalized())
            .with(VERSION, history.version())
            .with(REVISION, history.revision())
            .with(OFFERS_VERSION, history.offersVersion())
            .with(CREATED, history.createdAt().getEpochSecond())
            .with(UPDATED, history.updatedAt().getEpochSecond())
            .with(DESCRIPTION, details.description())
            .with(ATTRIBUTES, details.attributes())
            .with(STATUS, details.status());
    return part.offers().isEmpty() ? item : item.with(OFFERS, OfferText.write(part.offers()));
  }

  public static Part fromItem(Item item) {
    return new Part(
        idOf(item),
        new PartNumber(item.text(PRINTED), item.text(NORMALIZED)),
        item.number(BRAND),
        item.number(CATEGORY),
        new Part.Details(
            item.maybeText(DESCRIPTION), item.maybeText(ATTRIBUTES), item.maybeText(STATUS)),
        item.maybeText(OFFERS).map(OfferText::read).orElse(List.of()),
        history(item));
  }

  private static Part.History history(Item item) {
    return new Part.History(
        item.number(VERSION),
        item.number(REVISION),
        item.number(OFFERS_VERSION),
        Instant.ofEpochSecond(item.number(CREATED)),
        Instant.ofEpochSecond(item.number(UPDATED)));
  }
}
