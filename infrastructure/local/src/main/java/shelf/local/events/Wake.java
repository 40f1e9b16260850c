package shelf.local.events;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Tells a sleeper that something happened, also if that was before it fell asleep. */
final class Wake {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition called = lock.newCondition();
  private long calls;
  private boolean stopped;

  void call() {
    lock.lock();
    try {
      calls++;
      called.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Ends every sleep, now and later. */
  void stop() {
    lock.lock();
    try {
      stopped = true;
      called.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isStopped() {
    lock.lock();
    try {
      return stopped;
    } finally {
      lock.unlock();
    }
  }

  long calls() {
    lock.lock();
    try {
      return calls;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Sleeps until there are more calls than were seen, or the time is over.
   *
   * @throws InterruptedException if stopped
   */
  void await(long seen, Duration limit) throws InterruptedException {
    sleep(limit, seen);
  }

  /**
   * Sleeps the whole time, whoever calls.
   *
   * @throws InterruptedException if stopped
   */
  void pause(Duration limit) throws InterruptedException {
    sleep(limit, Long.MAX_VALUE);
  }

  private void sleep(Duration limit, long seen) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      var left = limit.toNanos();
      while (!stopped && calls <= seen && left > 0) {
        left = called.awaitNanos(left);
      }
      if (stopped) {
        throw new InterruptedException("stopped");
      }
    } finally {
      lock.unlock();
    }
  }
}
