package shelf.registry;

import shelf.table.IdList;
import shelf.table.Item;
import shelf.table.Key;

/**
 * How a brand lies in the table <b>brands</b>: ten thousand ids to a collection, in order, so that
 * a page of the list is one Query and the writers of different blocks do not meet.
 */
public final class BrandItem {

  /** First part of the collections' names. */
  public static final String COLLECTION = "brands#";

  private static final String ID = "brand_id";
  private static final String NAME = "name";
  private static final String VERSION = "version";
  private static final String REVISION = "revision";
  private static final String PARTS = "parts_count";
  private static final String CAR_MODELS = "car_models_count";

  private BrandItem() {}

  public static boolean isBrand(Key key) {
    return key.collection().startsWith(COLLECTION);
  }

  public static Key key(long id) {
    return IdList.key(COLLECTION, id);
  }

  /** The item that makes a name unique, exactly as written: whoever puts it first has the name. */
  public static Key nameKey(String name) {
    return Key.single("name#" + name);
  }

  public static Item nameItem(Brand brand) {
    return Item.at(nameKey(brand.name())).with(ID, brand.id());
  }

  /** Whose the name is. */
  public static long holder(Item name) {
    return name.number(ID);
  }

  public static Item toItem(Brand brand) {
    return Item.at(key(brand.id()))
        .with(ID, brand.id())
        .with(NAME, brand.name())
        .with(VERSION, brand.version())
        .with(REVISION, brand.revision())
        .with(PARTS, brand.parts())
        .with(CAR_MODELS, brand.carModels());
  }

  public static Brand fromItem(Item item) {
    return new Brand(
        item.number(ID),
        item.text(NAME),
        item.number(VERSION),
        item.number(REVISION),
        item.number(PARTS),
        item.number(CAR_MODELS));
  }
}
