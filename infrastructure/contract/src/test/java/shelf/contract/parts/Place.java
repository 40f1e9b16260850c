package shelf.contract.parts;

import java.util.LinkedHashMap;
import java.util.Map;

/** A brand and a category that parts can have. */
record Place(long brandId, long categoryId) {

  /** What a client sends for a part with this number here; may be changed. */
  Map<String, Object> part(String number) {
    var body = new LinkedHashMap<String, Object>();
    body.put("part_number", number);
    body.put("brand_id", brandId);
    body.put("category_id", categoryId);
    return body;
  }

  Map<String, Object> part(String number, String field, Object value) {
    var body = part(number);
    body.put(field, value);
    return body;
  }
}
