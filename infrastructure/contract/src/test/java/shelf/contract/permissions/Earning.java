package shelf.contract.permissions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import shelf.local.iam.Grant;
import shelf.local.iam.Permissions;
import shelf.local.iam.Refusal;

/**
 * Begins with functions that may do nothing, and gives them each grant of the template when
 * something is refused for want of it. So a grant that is given is one that is needed, and what is
 * left in the end is one too many.
 */
final class Earning {

  /** As many refusals as one step may meet, one after the other. */
  private static final int MOST = 40;

  /** Prices are asked for together with the part; without one, nobody minds that they failed. */
  private static final Set<String> NOT_NEEDED_HERE =
      Set.of("events/parts/admin-show-unknown.404.json");

  private static final Duration LOOK = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Everything all;
  private final Permissions permissions;
  private final Set<Grant> withheld;
  private final List<String> faults = new ArrayList<>();

  Earning(Everything all) {
    this.all = all;
    this.permissions = all.aws().permissions();
    this.withheld = new LinkedHashSet<>(permissions.grants());
    permissions.withhold(withheld);
    permissions.forget();
  }

  /**
   * What of the template nothing has asked for: actions of statements on a resource, and values of
   * conditions for a resource.
   */
  Set<String> superfluous() {
    var superfluous = new TreeSet<String>();
    permissions.grants().forEach(grant -> superfluous.addAll(parts(grant)));
    permissions.grants().stream()
        .filter(grant -> !withheld.contains(grant))
        .forEach(grant -> superfluous.removeAll(parts(grant)));
    return superfluous;
  }

  private static List<String> parts(Grant grant) {
    var statement = grant.function() + " " + grant.sid() + " on " + grant.resource() + ": ";
    return List.of(statement + grant.action(), statement + grant.condition());
  }

  /** What went wrong when something was refused. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  /** Does it until nothing of it is refused any more, and nothing that follows from it. */
  void take(Step step) {
    for (int runs = 0; runs < MOST; runs++) {
      if (!meetsARefusal(step)) {
        return;
      }
    }
    throw new AssertionError(step + " is refused whatever is granted");
  }

  private boolean meetsARefusal(Step step) {
    settle();
    permissions.forget();
    var names = lacksSomething(step) ? changeable(step.function()) : Set.<String>of();
    var before = Tables.of(all, names);
    var outcome = step.work().get();
    var refused = refused(step);
    refused.ifPresent(refusal -> judge(step, outcome, refusal));
    if (refused.isPresent() && outcome.status() > 0) {
      var changed = Tables.of(all, names).changedSince(before);
      expect(changed.isEmpty(), step, "left behind " + changed);
    }
    boolean gave = settle() > 0;
    expect(gave || !step.function().isEmpty() || outcome.worked(), step, "says " + outcome);
    return gave;
  }

  private boolean lacksSomething(Step step) {
    return withheld.stream().anyMatch(grant -> grant.function().equals(step.function()));
  }

  /** The tables in which a function could leave something behind, by all its grants. */
  private Set<String> changeable(String function) {
    return permissions.grants().stream()
        .filter(grant -> grant.function().equals(function))
        .filter(grant -> Tables.CHANGES.contains(grant.action()))
        .map(grant -> grant.resource().substring(grant.resource().indexOf('/') + 1))
        .collect(Collectors.toSet());
  }

  private Optional<Refusal> refused(Step step) {
    return permissions.refusals().stream()
        .filter(refusal -> refusal.function().equals(step.function()))
        .findFirst();
  }

  private void judge(Step step, Outcome outcome, Refusal refusal) {
    boolean told = outcome.admitsFailure() || NOT_NEEDED_HERE.contains(step.name());
    expect(told, step, "says " + outcome + " though it was refused: " + refusal.message());
    if (outcome.status() >= 500) {
      var body = outcome.body();
      expect(body.startsWith("{\"detail\":\""), step, "fails in a shape of its own: " + body);
      expect(!body.contains("arn:aws"), step, "tells strangers too much: " + body);
    }
  }

  private void expect(boolean right, Step step, String otherwise) {
    if (!right) {
      faults.add(step + " " + otherwise);
    }
  }

  /** Waits until the streams are heard, and gives meanwhile what they ask for; says how much. */
  private int settle() {
    int given = give();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (!all.aws().awaitStreams(LOOK)) {
        given += give();
        if (System.nanoTime() > deadline) {
          throw new AssertionError("the streams do not come to rest: " + permissions.refusals());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
    return given + give();
  }

  private int give() {
    int before = withheld.size();
    for (var refusal : permissions.refusals()) {
      withheld.removeIf(
          grant -> grant.function().equals(refusal.function()) && grant.isFor(refusal.access()));
    }
    if (withheld.size() < before) {
      permissions.withhold(withheld);
      all.endLeases();
    }
    return before - withheld.size();
  }
}
