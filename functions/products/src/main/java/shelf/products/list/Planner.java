package shelf.products.list;

import java.util.ArrayList;
import java.util.List;

/** The ways in which a page can be read. */
final class Planner {

  private Planner() {}

  /** At least one; each can be taken, and finds the same. */
  static List<Plan> all(Asked asked, Sample sample, Budget budget) {
    var lists = new ListPlans(asked, sample, budget);
    var plans = new ArrayList<>(lists.stepwise());
    if (!asked.from().stepwise()) {
      plans.addAll(new WordPlans(asked, sample, budget).all());
      plans.addAll(lists.whole());
    }
    return plans;
  }
}
