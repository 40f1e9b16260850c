package shelf.indexer;

import java.util.Optional;
import shelf.table.Item;
import shelf.table.Key;
import tools.jackson.databind.JsonNode;

/**
 * One record of a DynamoDB stream, as Lambda delivers it.
 *
 * @param newImage empty if the item is gone
 * @param oldImage empty if the item is new
 */
record StreamRecord(
    String sequenceNumber, Key key, Optional<Item> newImage, Optional<Item> oldImage) {

  /** Every document's item has it; it grows with each change that search must know of. */
  private static final String REVISION = "revision";

  /** Empty for a record of DynamoDB's own that has no keys. */
  static Optional<StreamRecord> parse(JsonNode json) {
    var change = json.path("dynamodb");
    return image(change, "Keys").map(keys -> of(change, keys.key()));
  }

  private static StreamRecord of(JsonNode change, Key key) {
    var sequenceNumber = change.path("SequenceNumber").asString();
    return new StreamRecord(
        sequenceNumber, key, image(change, "NewImage"), image(change, "OldImage"));
  }

  /** Whether the record tells of nothing that search must know: of another price. */
  boolean isUnchanged() {
    return newImage.isPresent()
        && revision(newImage).isPresent()
        && revision(newImage).equals(revision(oldImage));
  }

  private static Optional<Long> revision(Optional<Item> image) {
    return image.flatMap(item -> item.maybeNumber(REVISION));
  }

  private static Optional<Item> image(JsonNode change, String name) {
    return Optional.ofNullable(change.get(name)).map(JsonItem::read);
  }
}
