package shelf.local.vk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What was ordered to go wrong. Thread-safe. */
final class Troubles {

  private final List<Ordered> ordered = new ArrayList<>();
  private Random random = new Random(0);
  private int hits;

  /** One of them, and how many calls it spares and hits yet. */
  private static final class Ordered {
    private final Trouble trouble;
    private int spared;
    private int left;

    private Ordered(Trouble trouble) {
      this.trouble = trouble;
      this.spared = trouble.odds().skipped();
      this.left = trouble.odds().times();
    }
  }

  synchronized void add(Trouble trouble) {
    ordered.add(new Ordered(trouble));
  }

  synchronized void clear() {
    ordered.clear();
  }

  synchronized void seed(long seed) {
    random = new Random(seed);
  }

  /** How many calls were hit. */
  synchronized int hits() {
    return hits;
  }

  /** What happens to a call; the first that was ordered for it. */
  synchronized Optional<Trouble> of(String method, String token) {
    return ordered.stream()
        .filter(each -> each.trouble.concerns(method, token))
        .filter(this::strikes)
        .map(each -> each.trouble)
        .findFirst();
  }

  /** What happens to one of the calls of an execute: only what was ordered for its method. */
  synchronized Optional<Trouble> ofStep(String method, String token) {
    return ordered.stream()
        .filter(each -> each.trouble.kind().concernsSteps() && each.trouble.method().isPresent())
        .filter(each -> each.trouble.concerns(method, token))
        .filter(this::strikes)
        .map(each -> each.trouble)
        .findFirst();
  }

  private boolean strikes(Ordered one) {
    if (one.left == 0 || random.nextDouble() >= one.trouble.odds().probability()) {
      return false;
    }
    if (one.spared > 0) {
      one.spared--;
      return false;
    }
    one.left--;
    hits++;
    return true;
  }
}
