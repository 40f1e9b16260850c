package shelf.parts.search;

import java.util.List;
import shelf.http.Answer;
import shelf.http.ETag;
import shelf.http.Inputs;
import shelf.http.Request;
import shelf.parts.store.PartTable;
import shelf.parts.store.Quoting;

/** One part with its price: for buyers, and with the reasons for admins. */
public final class PartDetail {

  private final PartTable table;
  private final Quoting quoting;

  public PartDetail(PartTable table, Quoting quoting) {
    this.table = table;
    this.quoting = quoting;
  }

  public Answer show(Request request) {
    long id = id(request);
    var asked = quoting.begin();
    var part = table.existing(id);
    var view = DetailView.of(part, asked.over(List.of(part)).quote(part));
    return Answer.ok(view).with("ETag", ETag.of(part.history().version(), view));
  }

  public Answer explain(Request request) {
    long id = id(request);
    var asked = quoting.begin();
    var part = table.existing(id);
    return Answer.ok(asked.over(List.of(part)).explain(part));
  }

  private static long id(Request request) {
    var inputs = Inputs.of(request);
    long id = inputs.id("part_id");
    inputs.check();
    return id;
  }
}
