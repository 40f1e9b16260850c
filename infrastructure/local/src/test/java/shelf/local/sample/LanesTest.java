package shelf.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LanesTest {

  @Test
  void add_asManyAsLanes_runSideBySide() {
    var both = new CyclicBarrier(2);
    var results = new ArrayList<Integer>();
    try (var lanes = new Lanes<Integer>(2, results::add)) {
      lanes.add(() -> both.await() * 0 + 1);
      lanes.add(() -> both.await() * 0 + 2);
      lanes.finish();
    }
    assertThat(results).containsExactly(1, 2);
  }

  @Test
  void add_oneMoreThanLanes_waitsForTheFirst() {
    var results = new ArrayList<Integer>();
    try (var lanes = new Lanes<Integer>(2, results::add)) {
      lanes.add(() -> 1);
      lanes.add(() -> 2);
      assertThat(results).isEmpty();
      lanes.add(() -> 3);
      assertThat(results).containsExactly(1);
    }
  }

  @Test
  void finish_aFailure_isThrownAndTheOthersAreGivenUp() {
    var interrupted = new AtomicBoolean();
    var never = new CountDownLatch(1);
    assertThatThrownBy(
            () -> {
              try (var lanes = new Lanes<Integer>(2, result -> {})) {
                lanes.add(() -> {
                  throw new LoadException("No.");
                });
                lanes.add(() -> waitFor(never, interrupted));
                lanes.finish();
              }
            })
        .isInstanceOf(LoadException.class)
        .hasMessage("No.");
    assertThat(interrupted).isTrue();
  }

  private static int waitFor(CountDownLatch latch, AtomicBoolean interrupted) {
    try {
      latch.await();
      return 0;
    } catch (InterruptedException e) {
      interrupted.set(true);
      return 1;
    }
  }
}
