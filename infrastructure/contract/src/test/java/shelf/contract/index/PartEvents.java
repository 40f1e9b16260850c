package shelf.contract.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import shelf.catalog.Part;
import shelf.catalog.PartItem;
import shelf.table.Item;
import shelf.table.Key;

/** Records of the stream of the table parts, as Lambda delivers them. */
final class PartEvents {

  private static final List<String> NUMBERS =
      List.of(
          "brand_id",
          "category_id",
          "version",
          "revision",
          "offers_version",
          "created_at",
          "updated_at");

  private static final List<String> TEXTS = List.of("part_number", "normalized", "offers");

  private PartEvents() {}

  /**
   * One change of one part.
   *
   * @param before null if it is new
   * @param after null if it is gone
   */
  record Change(Part before, Part after) {

    static Change inserted(Part part) {
      return new Change(null, part);
    }

    static Change removed(Part part) {
      return new Change(part, null);
    }

    private Map<String, Object> json(int sequenceNumber) {
      var change = new LinkedHashMap<String, Object>();
      change.put("Keys", keys(PartItem.key((after == null ? before : after).id())));
      if (before != null) {
        change.put("OldImage", image(before));
      }
      if (after != null) {
        change.put("NewImage", image(after));
      }
      change.put("SequenceNumber", Integer.toString(sequenceNumber));
      return Map.of("eventSource", "aws:dynamodb", "dynamodb", change);
    }
  }

  /**
   * A part's life. Its numbers share characters on purpose: what one change adds, another removes.
   *
   * @return to be added to
   */
  static List<Change> history(Part first) {
    var second = Parts.renumbered(first, "8232-AD");
    var third = Parts.offered(second, 3, 9);
    var fourth = Parts.of(third, 5, 6);
    var fifth = Parts.offered(fourth, 9);
    return new ArrayList<>(
        List.of(
            Change.inserted(first),
            new Change(first, second),
            new Change(second, third),
            new Change(third, fourth),
            new Change(fourth, fifth)));
  }

  /** To be added to; the sequence numbers are 0, 1, 2, … in order. */
  static List<Object> records(List<Change> changes) {
    return new ArrayList<>(
        IntStream.range(0, changes.size()).mapToObj(i -> changes.get(i).json(i)).toList());
  }

  private static Map<String, Object> keys(Key key) {
    return Map.of("collection", text(key.collection()), "member", text(key.member()));
  }

  private static Map<String, Object> image(Part part) {
    Item item = PartItem.toItem(part);
    var image = new LinkedHashMap<>(keys(item.key()));
    NUMBERS.forEach(name -> image.put(name, Map.of("N", Long.toString(item.number(name)))));
    TEXTS.forEach(name -> item.maybeText(name).ifPresent(value -> image.put(name, text(value))));
    return image;
  }

  private static Map<String, String> text(String value) {
    return Map.of("S", value);
  }
}
