package shelf.brands;

import shelf.bulk.Failure;
import shelf.http.Problem;
import shelf.registry.Brand;
import shelf.registry.BrandItem;
import shelf.table.Item;

/** What 002 answers when it refuses, in one place: single and bulk routes say the same. */
final class BrandProblems {

  private BrandProblems() {}

  static Problem notFound() {
    return Problem.notFound("Brand not found");
  }

  /**
   * @param name the item that holds the name already
   */
  static Problem duplicate(Item name) {
    return Problem.conflict(duplicateText(name));
  }

  private static String duplicateText(Item name) {
    return "Brand with this name already exists (id=%d)".formatted(BrandItem.holder(name));
  }

  /** The same for an element of a bulk-create. */
  static Failure taken(int index, Item name) {
    return new Failure(index, "duplicate", BrandName.FIELD, duplicateText(name));
  }

  /** For the second of two equal names in one batch. */
  static Failure repeated(int index, int first) {
    var message = "The name is already in this batch (index=%d)".formatted(first);
    return new Failure(index, "duplicate", BrandName.FIELD, message);
  }

  static Problem hasParts(Brand brand) {
    var text = "Brand has %s; use force=true to delete them too (parts=%d)";
    return Problem.conflict(text.formatted(count(brand.parts(), "part"), brand.parts()));
  }

  static Problem hasCarModels(Brand brand) {
    var text = "Brand has %s (car_models=%d)";
    return Problem.conflict(
        text.formatted(count(brand.carModels(), "car model"), brand.carModels()));
  }

  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
