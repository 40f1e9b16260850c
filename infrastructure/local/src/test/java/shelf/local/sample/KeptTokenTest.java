package shelf.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KeptTokenTest {

  @Test
  void get_withinAMinute_isTheSameTokenAndThenANewOne() {
    var asked = new AtomicInteger();
    var now = new AtomicLong(Long.MAX_VALUE);
    var token = new KeptToken(() -> "token " + asked.incrementAndGet(), now::get);

    assertThat(token.get()).isEqualTo("token 1");
    now.addAndGet(TimeUnit.SECONDS.toNanos(60));
    assertThat(token.get()).isEqualTo("token 1");
    now.addAndGet(1);
    assertThat(token.get()).isEqualTo("token 2");
  }
}
