package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shelf.contract.Answer;
import shelf.contract.http.Walk;

/** The list, page by page. */
record Rows(Garage garage) {

  /**
   * @param query as {@code year=2023&limit=5}
   */
  Answer page(String query) {
    return garage.anyone().get(Garage.MODELS + "?" + query);
  }

  static List<Long> ids(Answer page) {
    return Garage.shown(200, page).valueStream().map(row -> row.get("id").longValue()).toList();
  }

  List<Long> walk(String query) {
    return walk(query, () -> {});
  }

  /**
   * All ids by the addresses that the answers give.
   *
   * @param between what happens after each page
   */
  List<Long> walk(String query, Runnable between) {
    var ids = new ArrayList<Long>();
    var next = Optional.of(Garage.MODELS + "?" + query);
    while (next.isPresent()) {
      var page = garage.anyone().get(next.get());
      assertThat(ids(page)).as("a trailing page of %s", query).isNotEmpty();
      ids.addAll(ids(page));
      between.run();
      next = Walk.next(page);
    }
    return ids;
  }
}
