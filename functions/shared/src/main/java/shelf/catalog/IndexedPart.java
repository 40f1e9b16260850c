package shelf.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import shelf.table.Item;

/**
 * What the table <b>search</b> needs to know of a part, and what the indexer remembers of it.
 *
 * @param id of the part
 * @param revision of two images of the part the one with the larger revision is newer
 * @param number by which it is found, printed and normalized
 * @param brandId a brand of the registry
 * @param categoryId a category of parts
 * @param supplierIds of whom it has offers; ascending, each once
 */
public record IndexedPart(
    long id,
    long revision,
    PartNumber number,
    long brandId,
    long categoryId,
    List<Long> supplierIds) {

  private static final String ID = "part_id";
  private static final String REVISION = "revision";
  private static final String PRINTED = "part_number";
  private static final String NORMALIZED = "normalized";
  private static final String BRAND = "brand_id";
  private static final String CATEGORY = "category_id";
  private static final String SUPPLIERS = "supplier_ids";

  public static IndexedPart of(Part part) {
    return new IndexedPart(
        part.id(),
        part.history().revision(),
        part.number(),
        part.brandId(),
        part.categoryId(),
        part.supplierIds());
  }

  /** Without a key. */
  public Item toItem() {
    var suppliers = supplierIds.stream().map(String::valueOf).collect(Collectors.joining(","));
    return Item.fragment()
        .with(ID, id)
        .with(REVISION, revision)
        .with(PRINTED, number.printed())
        .with(NORMALIZED, number.normalized())
        .with(BRAND, brandId)
        .with(CATEGORY, categoryId)
        .with(SUPPLIERS, Optional.of(suppliers).filter(text -> !text.isEmpty()));
  }

  public static IndexedPart fromItem(Item item) {
    return new IndexedPart(
        item.number(ID),
        item.number(REVISION),
        new PartNumber(item.text(PRINTED), item.text(NORMALIZED)),
        item.number(BRAND),
        item.number(CATEGORY),
        item.maybeText(SUPPLIERS).map(IndexedPart::ids).orElse(List.of()));
  }

  private static List<Long> ids(String joined) {
    return Arrays.stream(joined.split(",")).map(Long::valueOf).toList();
  }
}
