package shelf.local.vk;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import shelf.local.wire.Loopback;

/**
 * VK's market API on a free port of 127.0.0.1, as {@code integrations.md} tells of it: forms in,
 * 200 with errors out, three calls a second for each token. It takes any token, and any id is a
 * community, empty until it is filled.
 *
 * <p>What a test can order in Java, anybody can over HTTP, by POST of JSON to {@code /_fake/}:
 *
 * <ul>
 *   <li>{@code trouble} {kind, code, message, delay_ms, method, token, times, after, probability}:
 *       what goes wrong next, as {@link Trouble} has it; {@code calm} forgets that
 *   <li>{@code community} {id, clear, generate: {items, albums}, albums, items, delete_items,
 *       delete_albums, limit_albums}: changes one as a person would, and answers what there is;
 *       with the id alone it only tells
 *   <li>{@code calls} {clear}: every call with the time of its arrival, the most in any second, and
 *       how many came too fast
 *   <li>{@code settings} {per_second, escape, seed}, and {@code reset}: all anew and empty
 * </ul>
 */
public final class FakeVk implements AutoCloseable {

  private final Shapes shapes = new Shapes();
  private final Troubles troubles = new Troubles();
  private final CallLog log = new CallLog(System::nanoTime);
  private final Keeper keeper;
  private final Market market;
  private final Calls calls;
  private final Loopback server;

  private FakeVk(Optional<Path> file, InstantSource clock) {
    keeper = new Keeper(file);
    market = new Market(clock, keeper::changed);
    calls = new Calls(new Methods(market, shapes), troubles, log);
    server = Loopback.start("VK", new Front(calls, new Orders(this)));
  }

  /**
   * Starts to listen.
   *
   * @param sample what there is at first
   * @param file where its communities are kept, which then count more than the sample; none keeps
   *     them in memory
   * @param clock of {@code updated_time}
   */
  public static FakeVk start(
      Optional<SampleCommunity> sample, Optional<Path> file, InstantSource clock) {
    var vk = new FakeVk(file, clock);
    try {
      vk.keeper.start(vk.market, sample);
      return vk;
    } catch (RuntimeException e) {
      vk.close();
      throw e;
    }
  }

  /** Scheme, host and port, without a trailing slash: a value for {@code VK_ENDPOINT}. */
  public URI url() {
    return server.url();
  }

  /** What there is in a community, to be looked at and changed. */
  public Community community(long id) {
    return market.community(id);
  }

  /** Every call so far. */
  public CallLog calls() {
    return log;
  }

  /** Orders that something goes wrong. A call suffers the first that was ordered for it. */
  public void trouble(Trouble trouble) {
    troubles.add(trouble);
  }

  /** From now on nothing goes wrong. */
  public void calm() {
    troubles.clear();
  }

  /** How many calls suffered something that was ordered. */
  public int troubled() {
    return troubles.hits();
  }

  /** How many calls were answered, and will be done later: of {@link Trouble.Kind#LATE}. */
  public int pending() {
    return calls.pending();
  }

  /** Restarts the dice of {@link Trouble#withProbability}. */
  public void seed(long seed) {
    troubles.seed(seed);
  }

  /** So many calls a second are taken of each token; 3 unless said otherwise. */
  public void limit(int perSecond) {
    log.limit(perSecond);
  }

  /** Whether titles come with HTML entities. */
  public void escape(boolean on) {
    shapes.escape(on);
  }

  /** Empties all of it. */
  public void reset() {
    calm();
    log.clear();
    log.limit(CallLog.USUAL_PER_SECOND);
    shapes.escape(false);
    market.clear();
  }

  @Override
  public void close() {
    server.close();
    calls.close();
    keeper.close();
  }
}
