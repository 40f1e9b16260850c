package shelf.bulk;

import shelf.http.Fault;
import shelf.table.Item;

/**
 * Why one element of a bulk request was not done.
 *
 * @param index in the body, from 0
 * @param code {@code duplicate}, {@code not_found}, {@code unavailable}, or the type of the fault
 * @param field the field at fault, or null if it is the whole element
 * @param message for people
 */
public record Failure(int index, String code, String field, String message) {

  public static Failure of(int index, Fault fault) {
    var field = fault.loc().getLast() instanceof String name ? name : null;
    return new Failure(index, fault.type(), field, fault.msg());
  }

  /** What was not confirmed, because the store failed while others were done. */
  public static Failure unavailable(int index) {
    var message = "Not confirmed: the store was unavailable; send it again";
    return new Failure(index, "unavailable", null, message);
  }

  /** As one line of {@code errors}. */
  public String line() {
    return index + ": " + message;
  }

  Item toItem() {
    var item = Item.fragment().with("index", index).with("code", code).with("message", message);
    return field == null ? item : item.with("field", field);
  }

  static Failure fromItem(Item item) {
    var field = item.maybeText("field").orElse(null);
    return new Failure((int) item.number("index"), item.text("code"), field, item.text("message"));
  }
}
