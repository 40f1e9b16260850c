package shelf.local.sample;

import java.util.ArrayList;
import java.util.List;

/** Counts what became of the rows of one file while it is being loaded. */
final class Tally {
  private final int total;
  private final List<String> rejected = new ArrayList<>();
  private int created;
  private int existing;

  Tally(int total) {
    this.total = total;
  }

  int total() {
    return total;
  }

  int done() {
    return created + existing + rejected.size();
  }

  void created(int more) {
    created += more;
  }

  void failed(BrandRow row, BulkAnswer.Fault fault) {
    if (fault.duplicate()) {
      existing++;
    } else {
      rejected.add("line " + row.line() + ": " + fault.message());
    }
  }

  List<String> rejected() {
    return List.copyOf(rejected);
  }

  LoadReport report() {
    return new LoadReport(total, created, existing, rejected.size());
  }
}
