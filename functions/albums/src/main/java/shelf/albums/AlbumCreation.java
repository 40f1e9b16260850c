package shelf.albums;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.http.Answer;
import shelf.http.IdempotencyKey;
import shelf.http.Inputs;
import shelf.http.Problem;
import shelf.http.Request;
import shelf.idempotency.Replays;
import shelf.market.Creation;
import shelf.market.NewAlbum;
import shelf.market.Project;
import shelf.market.Settlement;
import shelf.table.Backoff;
import shelf.table.Unavailable;
import shelf.vk.Deadline;
import shelf.vk.Seller;
import shelf.vk.VkAlbum;
import shelf.vk.VkException;

/**
 * Creates an album in VK, which knows no idempotency: so there is one creation of a title at a
 * time, written down before VK is called, and VK is called once. When its answer is unclear, or
 * nobody was left to hear it, VK's albums are looked through before anybody creates this title
 * again.
 */
final class AlbumCreation {

  private static final Logger LOG = LoggerFactory.getLogger(AlbumCreation.class);

  /** What waiting for others of the same title leaves for the call itself. */
  private static final Duration FOR_THE_CALL = Duration.ofSeconds(13);

  private static final Duration LOOK = Duration.ofMillis(400);
  private static final Duration FOR_A_LISTING = Duration.ofSeconds(2);
  private static final int ID_BYTES = 16;

  private final AskedMarket market;
  private final Settling settling;
  private final Replays replays;
  private final RandomGenerator random;
  private final Backoff backoff;

  AlbumCreation(AskedMarket market, Settling settling, Replays replays, Features.Tools tools) {
    this.market = market;
    this.settling = settling;
    this.replays = replays;
    this.random = tools.random();
    this.backoff = tools.backoff();
  }

  /** What one request wants, and how long it waits. */
  private record Order(Project project, Seller seller, NewAlbum album, Deadline deadline) {

    Optional<IdempotencyKey> key() {
      return album.key();
    }
  }

  Answer create(Request request) {
    var deadline = market.deadline();
    var inputs = Inputs.of(request);
    var body = inputs.body().object();
    long projectId = body.id(AlbumFields.PROJECT);
    var title = AlbumFields.title(body);
    var key = inputs.idempotencyKey();
    inputs.check();
    var first = replays.first(key);
    if (first.isPresent()) {
      return first.get();
    }
    var project = market.projects().existing(projectId);
    var album = new NewAlbum(title, key);
    return create(new Order(project, market.seller(project), album, deadline));
  }

  private Answer create(Order order) {
    try {
      return inTurn(order);
    } catch (VkException e) {
      market.heed(order.project(), e);
      throw e;
    }
  }

  private Answer inTurn(Order order) {
    var patience = order.deadline().keeping(FOR_THE_CALL);
    while (true) {
      var mine = settling.creations().plan(newId(), order.project(), order.album());
      if (settling.creations().begin(mine)) {
        return run(mine, order);
      }
      var answer = replays.first(order.key()).or(() -> afterAnother(order));
      if (answer.isPresent()) {
        return answer.get();
      }
      if (!patience.allows(LOOK)) {
        throw VkProblems.busyTitle();
      }
      backoff.waitUpTo(LOOK);
    }
  }

  private Optional<Answer> afterAnother(Order order) {
    var slot = Creation.slot(order.project().id(), order.album().title());
    return settling.creations().find(slot).flatMap(other -> after(other, order));
  }

  private String newId() {
    var bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** An answer if the other creation was this request's; empty if this one may try again. */
  private Optional<Answer> after(Creation other, Order order) {
    boolean same = isSame(other, order);
    if (!other.isLeft(market.clock().instant())) {
      if (same && order.key().isPresent()) {
        var detail = "A request with this Idempotency-Key is still running";
        throw Problem.retryLater(409, detail, Duration.ofSeconds(1));
      }
      return Optional.empty();
    }
    return settling
        .creations()
        .takeOver(other)
        .flatMap(mine -> settled(mine, order))
        .filter(answer -> same)
        .map(Replays::replayed);
  }

  /** Without keys, the next request for a title whose first one heard nothing is that one again. */
  private static boolean isSame(Creation other, Order order) {
    if (other.key().isEmpty() || order.key().isEmpty()) {
      return other.key().isEmpty() && order.key().isEmpty();
    }
    var theirs = other.key().get();
    // With another body it never comes so far: its record is looked at first.
    return theirs.equals(order.key().get());
  }

  private Optional<Answer> settled(Creation left, Order order) {
    var result = settling.settlement().settle(left, order.seller(), order.deadline());
    return switch (result) {
      case Settlement.Saved saved -> Optional.of(saved.answer());
      case Settlement.NeverMade never -> Optional.empty();
      case Settlement.Open open -> throw VkProblems.unsettled(open.retryAfter());
    };
  }

  private Answer run(Creation mine, Order order) {
    long id;
    try {
      id = market.vk().addAlbum(order.seller(), mine.title(), order.deadline());
    } catch (VkException e) {
      return e.kind().isUnclear() ? unclear(mine, order, e) : nothingMade(mine, e);
    } catch (Unavailable e) {
      // Only the permit needs the table, and without it VK is not called.
      return nothingMade(mine, e);
    }
    var now = market.clock().instant().getEpochSecond();
    return save(mine, VkAlbum.created(id, mine.title(), now));
  }

  private Answer nothingMade(Creation mine, RuntimeException why) {
    try {
      settling.creations().drop(mine);
    } catch (Unavailable e) {
      LOG.warn("creation {} waits for the end of its lease", mine.id(), e);
    }
    throw why;
  }

  private Answer save(Creation mine, VkAlbum album) {
    try {
      return settling.settlement().save(mine, album);
    } catch (Unavailable e) {
      // VK has it: whoever comes next finds it there, and need not wait until our lease is over.
      release(mine);
      throw e;
    }
  }

  /** VK may have made it: a look tells, or whoever looks next. */
  private Answer unclear(Creation mine, Order order, VkException e) {
    if (!order.deadline().allows(FOR_A_LISTING)) {
      release(mine);
      throw e;
    }
    try {
      var result = settling.settlement().settle(mine, order.seller(), order.deadline());
      if (result instanceof Settlement.Saved saved) {
        return saved.answer();
      }
    } catch (VkException | Unavailable again) {
      // What came first says more.
      LOG.warn("creation {} is left open: {}", mine.id(), again.getMessage());
    }
    throw e;
  }

  private void release(Creation mine) {
    try {
      settling.creations().release(mine);
    } catch (Unavailable e) {
      LOG.warn("creation {} waits for the end of its lease", mine.id(), e);
    }
  }
}
