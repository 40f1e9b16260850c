package shelf.vk;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.config.Config;
import shelf.table.Backoff;
import shelf.table.Table;
import shelf.table.Unavailable;
import tools.jackson.databind.JsonNode;

/**
 * Calls VK: within its limits, again where that may help and can do no harm. A read is repeated, a
 * write only if VK has said that it did nothing.
 */
public final class VkClient {

  private static final Logger LOG = LoggerFactory.getLogger(VkClient.class);
  private static final Duration JITTER = Duration.ofMillis(500);
  private static final int TRIES_OF_RATE = 5;
  private static final int TRIES = 4;

  private final Transport transport;
  private final Permits permits;
  private final Backoff backoff;
  private final VkFigures figures;

  /**
   * @param table of the tokens' states
   */
  public VkClient(Config config, Table table, Clock clock, Backoff backoff, VkFigures figures) {
    var seconds = Long.parseLong(config.optional("VK_TIMEOUT_SECONDS").orElse("10"));
    var longest = Duration.ofSeconds(seconds);
    this.transport = new Transport(server(config.required("VK_ENDPOINT")), longest);
    this.permits = new Permits(table, clock, backoff, longest);
    this.backoff = backoff;
    this.figures = figures;
  }

  private static URI server(String url) {
    var uri = URI.create(url);
    if (uri.getHost() == null) {
      throw new IllegalArgumentException("VK_ENDPOINT names no host: " + url);
    }
    return uri;
  }

  /** A call that changes nothing. Answers all of what VK says, {@code execute_errors} with it. */
  JsonNode read(VkCall call, VkToken token, Deadline deadline) {
    return call(call, token, deadline, true);
  }

  /** A call that must not be made twice. */
  JsonNode write(VkCall call, VkToken token, Deadline deadline) {
    return call(call, token, deadline, false);
  }

  private JsonNode call(VkCall call, VkToken token, Deadline deadline, boolean read) {
    for (int tries = 1; ; tries++) {
      try {
        return once(call, token, deadline);
      } catch (VkException e) {
        if (!mayRepeat(e.kind(), tries, read) || !deadline.allows(pause(tries))) {
          throw e;
        }
        backoff.waitAtLeast(pause(tries), JITTER);
      }
    }
  }

  private static boolean mayRepeat(VkKind kind, int tries, boolean read) {
    return switch (kind) {
      case RATE -> tries < TRIES_OF_RATE;
      case UNKNOWN -> read && tries < 2;
      // A batch that fails so is too large: the same one would fail again.
      case SCRIPT -> false;
      default -> read && kind.mayPass() && tries < TRIES;
    };
  }

  /** 1, 2, 4 and 4 s. */
  private static Duration pause(int tries) {
    return Duration.ofSeconds(1L << Math.min(tries - 1, 2));
  }

  private JsonNode once(VkCall call, VkToken token, Deadline deadline) {
    var permit = permits.take(token, deadline.keeping(transport.longest()));
    figures.called();
    boolean success = false;
    try {
      var answer = transport.post(call, token, deadline.left());
      success = true;
      return answer;
    } catch (VkException e) {
      heed(e, token);
      throw e;
    } finally {
      permits.giveBack(permit, success);
    }
  }

  /** What VK says of one call of a batch counts for the token as if it were alone. */
  void heed(VkException e, VkToken token) {
    LOG.warn("{}", e.getMessage());
    try {
      if (permits.heed(token, e.kind())) {
        figures.stopped();
      }
    } catch (Unavailable unavailable) {
      // The next call will hear the same of VK, and try again to say so.
      LOG.warn("A token could not be stopped or parked", unavailable);
    }
  }

  void pauseAfter(int tries) {
    backoff.waitAtLeast(pause(tries), JITTER);
  }
}
