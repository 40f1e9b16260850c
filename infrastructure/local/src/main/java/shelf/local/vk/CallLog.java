package shelf.local.vk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Every call since the start, by when it arrived. Thread-safe. */
public final class CallLog {

  private static final long SECOND = 1_000_000_000L;
  static final int USUAL_PER_SECOND = 3;

  private final List<Call> calls = new ArrayList<>();
  private final Map<String, Deque<Long>> accepted = new HashMap<>();
  private final LongSupplier nanos;
  private final long start;
  private int perSecond = USUAL_PER_SECOND;

  CallLog(LongSupplier nanos) {
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  /**
   * One call.
   *
   * @param nanos since the start of the server
   * @param method as {@code market.get}; the calls of an execute are not listed
   * @param token what it was sent with; empty if nothing
   * @param tooMany whether it was one too many in its second, and so was refused
   */
  public record Call(long nanos, String method, String token, boolean tooMany) {}

  /** In the order of their arrival. */
  public synchronized List<Call> calls() {
    return List.copyOf(calls);
  }

  /** How many there were of a method. */
  public synchronized int count(String method) {
    return (int) calls.stream().filter(call -> call.method().equals(method)).count();
  }

  /** How many came too fast, and were refused with error 6. */
  public synchronized int violations() {
    return (int) calls.stream().filter(Call::tooMany).count();
  }

  /** The most that arrived with one token within any second, refused ones included. */
  public synchronized int mostInASecond() {
    var windows = new HashMap<String, Deque<Long>>();
    int most = 0;
    for (var call : calls) {
      var window = windows.computeIfAbsent(call.token(), _ -> new ArrayDeque<>());
      forget(window, call.nanos());
      window.addLast(call.nanos());
      most = Math.max(most, window.size());
    }
    return most;
  }

  /** Forgets what was called; who was fast stays so. */
  public synchronized void clear() {
    calls.clear();
  }

  synchronized void limit(int most) {
    perSecond = most;
  }

  /** Writes down a call that arrives now, and says whether there were too many before it. */
  synchronized boolean isOneTooMany(String method, String token) {
    long now = nanos.getAsLong() - start;
    var window = accepted.computeIfAbsent(token, _ -> new ArrayDeque<>());
    forget(window, now);
    boolean tooMany = window.size() >= perSecond;
    if (!tooMany) {
      window.addLast(now);
    }
    calls.add(new Call(now, method, token, tooMany));
    return tooMany;
  }

  private static void forget(Deque<Long> window, long now) {
    while (!window.isEmpty() && window.peekFirst() <= now - SECOND) {
      window.removeFirst();
    }
  }
}
