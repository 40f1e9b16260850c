package shelf.products.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import shelf.table.Item;
import shelf.table.Query;
import shelf.table.SideBySide;

/**
 * Finds pages in two round trips: the queries of a plan side by side, then the products. A page
 * shows all that matches between the places where it begins and ends, whatever the plan was: so
 * each page may have another one.
 */
final class Pages {

  /** The way that probably fills the page for the least. */
  static final Comparator<Plan> CHEAPEST = Comparator.comparing(Plan::share);

  private final Function<Query, List<Item>> search;
  private final Fetching fetching;
  private final SampleMemory memory;
  private final Budget budget;
  private final Comparator<Plan> preference;

  Pages(
      Function<Query, List<Item>> search,
      Fetching fetching,
      SampleMemory memory,
      Budget budget,
      Comparator<Plan> preference) {
    this.search = search;
    this.fetching = fetching;
    this.memory = memory;
    this.budget = budget;
    this.preference = preference;
  }

  /**
   * @param aside what may be done beside the queries
   */
  FoundPage page(Asked asked, Optional<Runnable> aside) {
    if (asked.filter().isImpossible()) {
      return FoundPage.NONE;
    }
    var due = memory.due();
    var plan = plan(asked, due.isPresent() ? budget.besideSample() : budget);
    var works = new ArrayList<Supplier<List<Item>>>();
    plan.reads().forEach(read -> works.add(() -> search.apply(read.query(asked))));
    due.ifPresent(works::add);
    aside.ifPresent(work -> works.add(() -> nothing(work)));
    var results = SideBySide.runAtOnce(works);
    var found = new ArrayList<Found>();
    for (int i = 0; i < plan.reads().size(); i++) {
      found.add(new Found(plan.reads().get(i), results.get(i)));
    }
    return fetching.page(asked, Merged.of(asked, found));
  }

  private Plan plan(Asked asked, Budget affordable) {
    return Planner.all(asked, memory.sample(), affordable).stream().min(preference).orElseThrow();
  }

  private static List<Item> nothing(Runnable work) {
    work.run();
    return List.of();
  }
}
