package shelf.vk;

import java.util.concurrent.atomic.AtomicLong;

/** What the calls of one function instance came to, since somebody last asked. */
public final class VkFigures {

  private final AtomicLong calls = new AtomicLong();
  private final AtomicLong stopped = new AtomicLong();

  /**
   * @param calls to VK
   * @param tokensStopped tokens that a person must now look at
   */
  public record Counts(long calls, long tokensStopped) {}

  void called() {
    calls.incrementAndGet();
  }

  void stopped() {
    stopped.incrementAndGet();
  }

  public Counts take() {
    return new Counts(calls.getAndSet(0), stopped.getAndSet(0));
  }
}
