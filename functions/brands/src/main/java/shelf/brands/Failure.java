package shelf.brands;

import shelf.http.Fault;
import shelf.table.Item;

/**
 * Why one element of a bulk-create was not created.
 *
 * @param index in the body, from 0
 * @param code {@code duplicate}, {@code unavailable}, or the type of the fault
 * @param field {@code name}, or null if the whole element is at fault
 * @param message for people
 */
record Failure(int index, String code, String field, String message) {

  static Failure of(int index, Fault fault) {
    var field = fault.loc().getLast() instanceof String name ? name : null;
    return new Failure(index, fault.type(), field, fault.msg());
  }

  static Failure repeated(int index, int first) {
    var message = "The name is already in this batch (index=%d)".formatted(first);
    return new Failure(index, "duplicate", BrandName.FIELD, message);
  }

  static Failure duplicate(int index, Item name) {
    return new Failure(index, "duplicate", BrandName.FIELD, BrandProblems.duplicateText(name));
  }

  static Failure unavailable(int index) {
    var message = "Not confirmed: the store was unavailable; send it again";
    return new Failure(index, "unavailable", null, message);
  }

  /** As one line of 002's {@code errors}. */
  String line() {
    return index + ": " + message;
  }

  Item toItem() {
    var item = Item.fragment().with("index", index).with("code", code).with("message", message);
    return field == null ? item : item.with("field", field);
  }

  static Failure fromItem(Item item) {
    var field = item.has("field") ? item.text("field") : null;
    return new Failure((int) item.number("index"), item.text("code"), field, item.text("message"));
  }
}
