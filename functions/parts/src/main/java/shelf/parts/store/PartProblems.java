package shelf.parts.store;

import shelf.bulk.Failure;
import shelf.catalog.PartItem;
import shelf.http.Problem;
import shelf.table.Item;

/** What 003 answers when it refuses, in one place: single and bulk routes say the same. */
public final class PartProblems {

  private static final String PART = "Part not found";
  private static final String BRAND = "Brand not found";
  private static final String CATEGORY = "Category not found";

  private PartProblems() {}

  public static Problem notFound() {
    return Problem.notFound(PART);
  }

  public static Problem noBrand() {
    return Problem.notFound(BRAND);
  }

  public static Problem noCategory() {
    return Problem.notFound(CATEGORY);
  }

  /**
   * @param number the item that holds the number already
   */
  public static Problem duplicate(Item number) {
    return Problem.conflict(duplicateText(number));
  }

  private static String duplicateText(Item number) {
    var text = "Part with this brand and normalized_part_number already exists (id=%d)";
    return text.formatted(PartItem.holder(number));
  }

  public static Failure duplicate(int index, Item number) {
    return new Failure(index, "duplicate", "normalized_part_number", duplicateText(number));
  }

  /** For the second of two equal numbers in one batch. */
  public static Failure repeated(int index, int first) {
    var message = "The brand and number are already in this batch (index=%d)".formatted(first);
    return new Failure(index, "duplicate", "normalized_part_number", message);
  }

  public static Failure noPart(int index, String field) {
    return new Failure(index, "not_found", field, PART);
  }

  public static Failure noBrand(int index, String field) {
    return new Failure(index, "not_found", field, BRAND);
  }

  public static Failure noCategory(int index) {
    return new Failure(index, "not_found", "category_id", CATEGORY);
  }
}
