package shelf.pricing;

import shelf.http.Problem;
import shelf.table.Item;
import shelf.terms.SupplierItem;

/** What is answered when a supplier cannot be shown, made or deleted. */
final class SupplierProblems {

  private SupplierProblems() {}

  static Problem notFound() {
    return Problem.notFound("Supplier not found");
  }

  /**
   * @param name the item that holds the name already
   */
  static Problem duplicate(Item name) {
    var text = "Supplier with this name already exists (id=%d)";
    return Problem.conflict(text.formatted(SupplierItem.holder(name)));
  }

  static Problem hasOffers() {
    return Problem.conflict("Supplier has offers; delete them, or set active to false instead");
  }
}
