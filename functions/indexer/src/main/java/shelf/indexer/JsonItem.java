package shelf.indexer;

import shelf.table.Item;
import tools.jackson.databind.JsonNode;

/**
 * Items in DynamoDB's JSON, {@code {"name": {"S": "Bosch"}, "brand_id": {"N": "12"}}}. Only texts
 * and numbers are taken: documents are made of nothing else.
 */
final class JsonItem {

  private JsonItem() {}

  static Item read(JsonNode json) {
    var item = Item.fragment();
    for (var attribute : json.properties()) {
      var value = attribute.getValue();
      if (value.has("S")) {
        item = item.with(attribute.getKey(), value.get("S").stringValue());
      } else if (value.has("N")) {
        item = item.with(attribute.getKey(), Long.parseLong(value.get("N").stringValue()));
      }
    }
    return item;
  }
}
