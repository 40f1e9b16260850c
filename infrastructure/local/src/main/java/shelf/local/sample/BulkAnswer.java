package shelf.local.sample;

import java.util.List;

/**
 * What {@code POST /api/brands/admin/bulk-create} answered.
 *
 * @param replayed true when it is the stored answer to an earlier request with the same key
 */
record BulkAnswer(int created, List<Fault> faults, boolean replayed) {

  /** Why the item at {@code index}, counted from 0, was not created. */
  record Fault(int index, String code, String message) {
    boolean duplicate() {
      return "duplicate".equals(code);
    }

    /** The store was too busy for this item; it says nothing about the item. */
    boolean unavailable() {
      return "unavailable".equals(code);
    }
  }
}
