package shelf.local.vk;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import shelf.local.failure.StartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Keeps the communities in a file, a moment after they changed: what Shelf has in its tables after
 * a restart is still so in the stand-in for VK.
 */
final class Keeper implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Optional<Path> file;
  private final Semaphore changes = new Semaphore(0);
  private final AtomicBoolean stopping = new AtomicBoolean();
  private Optional<Thread> writer = Optional.empty();
  private Optional<Market> kept = Optional.empty();

  Keeper(Optional<Path> file) {
    this.file = file;
  }

  void changed() {
    changes.release();
  }

  /** Reads what was kept, else the sample, and keeps what becomes of it. */
  void start(Market market, Optional<SampleCommunity> sample) {
    var before = file.filter(Files::exists).map(Keeper::read);
    before.ifPresent(all -> all.valueStream().forEach(each -> fill(market, each)));
    if (before.isEmpty()) {
      sample.ifPresent(each -> fill(market, each.contents()));
    }
    if (file.isPresent()) {
      kept = Optional.of(market);
      writer = Optional.of(Thread.ofVirtual().name("vk").start(this::keep));
    }
  }

  private static void fill(Market market, JsonNode json) {
    CommunityJson.read(json, market.community(json.path("id").asLong()));
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (IOException | JacksonException e) {
      throw new StartException("The stand-in for VK cannot read " + file + ": delete it.", e);
    }
  }

  private void keep() {
    do {
      changes.acquireUninterruptibly();
      changes.drainPermits();
      write();
      // What changed while it was being written is written before the end, too.
    } while (!stopping.get() || changes.availablePermits() > 0);
  }

  private void write() {
    var all = JsonNodeFactory.instance.arrayNode();
    kept.ifPresent(market ->
        market.all().forEach((id, community) -> all.add(CommunityJson.write(id, community))));
    file.ifPresent(path -> write(path, JSON.writeValueAsBytes(all)));
  }

  private static void write(Path file, byte[] json) {
    var draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.write(draft, json);
      Files.move(draft, file, ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns when everything is kept. */
  @Override
  public void close() {
    stopping.set(true);
    changes.release();
    try {
      if (writer.isPresent()) {
        writer.get().join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
