package shelf.terms;

import shelf.table.Digits;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Query;

/** How a supplier lies in the table <b>pricing</b>: one item with its warehouses. */
public final class SupplierItem {

  private static final String VERSION = "version";

  private static final String KIND = "supplier#";
  private static final String ID = "supplier_id";
  private static final String NAME = "name";
  private static final String REGION = "region";
  private static final String LOCAL = "is_local";
  private static final String ACTIVE = "active";
  private static final String WAREHOUSES = "warehouses";
  private static final String WAREHOUSE_ID = "warehouse_id";

  private SupplierItem() {}

  public static Key key(long id) {
    return TermsItem.key(KIND, Digits.id(id));
  }

  /** All suppliers, by id. */
  public static Query all() {
    return Query.of(TermsItem.COLLECTION).startingWith(KIND);
  }

  static boolean isOne(Item item) {
    return TermsItem.is(KIND, item);
  }

  /** The item that makes a name unique, exactly as written: whoever puts it first has the name. */
  public static Key nameKey(String name) {
    return Key.single("supplier-name#" + name);
  }

  public static Item nameItem(Supplier supplier) {
    return Item.at(nameKey(supplier.name())).with(ID, supplier.id());
  }

  /** Whose the name is. */
  public static long holder(Item name) {
    return name.number(ID);
  }

  public static Item toItem(Supplier supplier) {
    return Item.at(key(supplier.id()))
        .with(NAME, supplier.name())
        .with(REGION, supplier.region())
        .with(LOCAL, supplier.isLocal())
        .with(ACTIVE, supplier.active())
        .with(WAREHOUSES, supplier.warehouses().stream().map(SupplierItem::fragment).toList())
        .with(VERSION, supplier.version());
  }

  private static Item fragment(Warehouse warehouse) {
    return Item.fragment()
        .with(WAREHOUSE_ID, warehouse.id())
        .with(NAME, warehouse.name())
        .with(REGION, warehouse.region())
        .with(LOCAL, warehouse.isLocal());
  }

  public static Supplier fromItem(Item item) {
    return new Supplier(
        Long.parseLong(TermsItem.id(KIND, item)),
        item.text(NAME),
        item.maybeText(REGION),
        item.flag(LOCAL),
        item.flag(ACTIVE),
        item.items(WAREHOUSES).stream().map(SupplierItem::warehouse).toList(),
        item.number(VERSION));
  }

  private static Warehouse warehouse(Item fragment) {
    return new Warehouse(
        fragment.number(WAREHOUSE_ID),
        fragment.text(NAME),
        fragment.maybeText(REGION),
        fragment.flag(LOCAL));
  }
}
