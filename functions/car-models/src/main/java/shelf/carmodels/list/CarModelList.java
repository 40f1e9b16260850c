package shelf.carmodels.list;

import java.util.Optional;
import shelf.carmodels.model.CarModelFields;
import shelf.carmodels.model.Language;
import shelf.carmodels.store.BrandNames;
import shelf.carmodels.store.CarModelTable;
import shelf.carmodels.store.CarModelTable.Placed;
import shelf.carmodels.store.RowFilter;
import shelf.http.Answer;
import shelf.http.Cursors;
import shelf.http.Inputs;
import shelf.http.Page;
import shelf.http.Paging;
import shelf.http.Request;
import shelf.media.MediaUrls;

/** Car models by id, page by page: all of them, or those of a brand or a year. */
public final class CarModelList {

  private static final int MOST = 200;

  private final CarModelTable table;
  private final RowViews views;
  private final Cursors cursors;

  public CarModelList(CarModelTable table, BrandNames brands, Cursors cursors, MediaUrls urls) {
    this.table = table;
    this.views = new RowViews(table, brands, urls);
    this.cursors = cursors;
  }

  public Answer list(Request request) {
    var inputs = Inputs.of(request);
    var filter =
        new RowFilter(inputs.maybeId("brand_id"), inputs.maybeInteger("year", CarModelFields.YEAR));
    var language = Language.asked(inputs);
    var list = request.routeKey() + filter.text();
    var paging = Paging.byCursor(inputs, cursors, list, MOST);
    inputs.check();
    var page = page(filter, paging);
    var readable = page.rows().stream().flatMap(placed -> placed.row().stream()).toList();
    var rows = views.of(readable, filter, language);
    return new Page<>(rows, page.next()).answer(request, list, cursors);
  }

  /** Rows that are large end a page early. */
  private Page<Placed> page(RowFilter filter, Paging paging) {
    long after = paging.after().map(Long::valueOf).orElse(0L);
    var found = table.rowsBehind(after, paging.limit() + 1, filter);
    var page = Page.cut(found.rows(), paging, CarModelList::position);
    boolean early = found.more() && found.rows().size() <= paging.limit();
    return early ? new Page<>(page.rows(), Optional.of(position(page.rows().getLast()))) : page;
  }

  private static String position(Placed placed) {
    return Long.toString(placed.id());
  }
}
