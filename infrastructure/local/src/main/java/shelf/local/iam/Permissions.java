package shelf.local.iam;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import shelf.local.account.LocalCredentials;
import shelf.local.template.Template;

/**
 * IAM for the functions of one template: who calls, by the access key, and what each may do, by the
 * policies of its function. Notes which grants were needed and what was refused.
 */
public final class Permissions {

  /** A server that runs for weeks must not remember every refusal. */
  private static final int REMEMBERED = 1_000;

  private static final Pattern SIGNATURE =
      Pattern.compile("AWS4-HMAC-SHA256 +Credential=([^/,]+)/.*");

  private final Map<String, Function> byKey = new ConcurrentHashMap<>();
  private final Set<Grant> used = ConcurrentHashMap.newKeySet();
  private final Deque<Refusal> refusals = new ArrayDeque<>();
  private final List<Consumer<Refusal>> listeners = new CopyOnWriteArrayList<>();

  /**
   * Has functions be known from now on, by keys of their own.
   *
   * @throws shelf.local.failure.StartException if a policy says something that is not understood
   */
  public void add(Template template) {
    PolicyReader.read(template)
        .forEach((id, policy) -> {
          var name = template.physicalName(id);
          byKey.put(LocalCredentials.functionKey(name), new Function(id, name, policy));
        });
  }

  /** Whose access key this is; empty if nobody's. */
  public Optional<Caller> caller(String accessKey) {
    return accessKey.equals(LocalCredentials.ACCESS_KEY)
        ? Optional.of(Administrator.INSTANCE)
        : Optional.ofNullable(byKey.get(accessKey));
  }

  /** The access key in a header {@code Authorization} of Signature 4; empty if there is none. */
  public static Optional<String> accessKey(Optional<String> authorization) {
    return authorization.map(SIGNATURE::matcher).filter(m -> m.matches()).map(m -> m.group(1));
  }

  /** Everything that the policies allow, in the order of the template. */
  public SequencedSet<Grant> grants() {
    var grants = new LinkedHashSet<Grant>();
    byKey.values().stream()
        .sorted((one, other) -> one.id.compareTo(other.id))
        .forEach(function -> function.declared.grants().forEach(grants::add));
    return grants;
  }

  /** The grants without which a call would have been refused. */
  public Set<Grant> used() {
    return Set.copyOf(used);
  }

  /** The last thousand refusals, oldest first. */
  public List<Refusal> refusals() {
    synchronized (refusals) {
      return List.copyOf(refusals);
    }
  }

  /** Forgets what was used and refused so far. */
  public void forget() {
    used.clear();
    synchronized (refusals) {
      refusals.clear();
    }
  }

  /**
   * Has the functions do without some grants, as if the template did not have them; they get back
   * all others.
   */
  public void withhold(Collection<Grant> grants) {
    byKey.values().forEach(function -> function.policy = function.declared.without(grants));
  }

  /** Has somebody hear of each refusal, before the caller does. */
  public void onRefusal(Consumer<Refusal> listener) {
    listeners.add(listener);
  }

  private void note(Refusal refusal) {
    synchronized (refusals) {
      if (refusals.size() == REMEMBERED) {
        refusals.removeFirst();
      }
      refusals.addLast(refusal);
    }
    listeners.forEach(listener -> listener.accept(refusal));
  }

  /** The developer. */
  private enum Administrator implements Caller {
    INSTANCE;

    @Override
    public boolean isAdministrator() {
      return true;
    }

    @Override
    public Optional<Refusal> refusal(List<Access> accesses) {
      return Optional.empty();
    }
  }

  /** A function, in the role that SAM makes for it. */
  private final class Function implements Caller {

    private final String id;
    private final String user;
    private final Policy declared;
    private volatile Policy policy;

    Function(String id, String name, Policy declared) {
      this.id = id;
      this.user =
          "arn:aws:sts::%s:assumed-role/shelf-%sRole/%s"
              .formatted(LocalCredentials.ACCOUNT, id, name);
      this.declared = declared;
      this.policy = declared;
    }

    @Override
    public boolean isAdministrator() {
      return false;
    }

    @Override
    public Optional<Refusal> refusal(List<Access> accesses) {
      var decisions = accesses.stream().map(policy::decide).toList();
      for (var i = 0; i < accesses.size(); i++) {
        if (!decisions.get(i).allowed()) {
          var refusal = new Refusal(id, user, accesses.get(i), decisions.get(i).denied());
          note(refusal);
          return Optional.of(refusal);
        }
      }
      decisions.forEach(decision -> used.addAll(decision.decisive()));
      return Optional.empty();
    }
  }
}
