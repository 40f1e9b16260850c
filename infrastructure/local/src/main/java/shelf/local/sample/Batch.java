package shelf.local.sample;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * One bulk request.
 *
 * @param elements at least one
 * @param rows of the catalog that are through when it is answered
 */
record Batch(List<Element> elements, long rows) {
  Batch {
    elements = List.copyOf(elements);
  }

  Batch only(List<Element> some) {
    return new Batch(some, rows);
  }

  long line(BulkAnswer.Fault fault) {
    return elements.get(fault.index()).line();
  }

  /** A JSON array; the same elements give the same bytes. */
  byte[] body() {
    var body = new ByteArrayOutputStream();
    for (var element : elements) {
      body.write(body.size() == 0 ? '[' : ',');
      body.writeBytes(element.json());
    }
    body.write(']');
    return body.toByteArray();
  }
}
