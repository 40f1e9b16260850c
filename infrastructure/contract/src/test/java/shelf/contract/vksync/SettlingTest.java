package shelf.contract.vksync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import shelf.contract.Apart;
import shelf.contract.Patience;
import shelf.local.dynamodb.Fault;
import shelf.local.lambda.FunctionFailedException;
import shelf.local.vk.Trouble;
import shelf.local.vk.Trouble.Kind;
import shelf.table.Item;
import shelf.table.Key;

/** Creations of albums that a crash, or VK, has left open, and the sweep that finishes them. */
@Apart
class SettlingTest {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String ADD = "market.addAlbum";

  private final SyncEngine engine = SyncEngine.live();
  private final Stall stall = Stall.open(engine);

  @Test
  void sweep_madeByVkAndNotSaved_savedAndTheClientGetsIt() throws FunctionFailedException {
    // The first write together is what saves the album.
    engine.aws().faults().add(Fault.serverError().on("TransactWriteItems").always());
    assertThat(stall.create("Лето", "key-summer").status()).isEqualTo(503);
    engine.aws().faults().clear();
    assertThat(stall.titles()).isEmpty();

    expireAndSweep();

    assertThat(stall.titles()).containsExactly("Лето");
    assertThat(open()).isZero();
    var again = stall.create("Лето", "key-summer");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("idempotent-replayed")).contains("true");
    assertThat(stall.community().albums()).hasSize(1);
  }

  @Test
  void create_functionDiesAfterTheCall_repetitionGetsTheAlbum() throws Exception {
    engine
        .vk()
        .trouble(Trouble.of(Kind.DONE_SLOW, Duration.ofSeconds(1)).on(ADD).with(stall.token()));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var dying = threads.submit(() -> stall.create("Год", "key-year"));
      Patience.until(PATIENCE, "the album", () -> !stall.community().albums().isEmpty());
      engine.aws().faults().add(Fault.serverError().onTable("albums").always());
      assertThat(dying.get().status()).isEqualTo(503);
    }
    engine.aws().faults().clear();

    assertThat(stall.create("Год", "key-year").status()).as("maybe still running").isEqualTo(409);
    creations().forEach(item -> engine.expire(item.key()));
    var again = stall.create("Год", "key-year");

    assertThat(again.status()).as("%s", again).isEqualTo(200);
    assertThat(again.header("idempotent-replayed")).contains("true");
    assertThat(stall.titles()).containsExactly("Год");
    assertThat(stall.community().albums()).hasSize(1);
  }

  private void expireAndSweep() throws FunctionFailedException {
    creations().forEach(item -> engine.expire(item.key()));
    engine.sweep();
  }

  private List<Item> creations() {
    return engine.lying("creations").stream()
        .filter(item -> item.number("project_id") == stall.id())
        .toList();
  }

  private int open() {
    return creations().size();
  }

  @Test
  void sweep_neverMade_forgottenAfterATime() {
    engine.vk().trouble(Trouble.of(Kind.RESET).on(ADD).with(stall.token()));
    var answer = stall.create("Осень", "key-autumn");
    assertThat(answer.status()).as("%s", answer).isEqualTo(502);
    assertThat(open()).isEqualTo(1);

    Patience.until(PATIENCE, "the end of it", () -> sweptAway());

    assertThat(stall.community().albums()).isEmpty();
    assertThat(stall.create("Осень", "key-autumn").header("idempotent-replayed")).isEmpty();
    assertThat(stall.community().albums()).hasSize(1);
  }

  private boolean sweptAway() {
    try {
      engine.sweep();
      return open() == 0;
    } catch (FunctionFailedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void sweep_creationOfAProjectThatIsGone_forgotten() throws FunctionFailedException {
    engine.vk().trouble(Trouble.of(Kind.RESET).on(ADD).with(stall.token()));
    assertThat(stall.create("Лето", "key-of-the-gone").status()).isEqualTo(502);
    var creation = creations().getFirst();
    assertThat(engine.admin().delete(stall.path()).status()).isEqualTo(204);
    Patience.until(PATIENCE, "the removal", this::isRemoved);
    // As if it had been begun after the removal.
    engine.table().put(creation);

    expireAndSweep();

    assertThat(open()).isZero();
  }

  private boolean isRemoved() {
    var removal = new Key("open", "removal#" + stall.id());
    return engine.table().get(removal).isEmpty();
  }

  @Test
  void sweep_vkFails_leftForTheNextOne() throws FunctionFailedException {
    engine.vk().trouble(Trouble.of(Kind.DONE_RESET).on(ADD).with(stall.token()));
    engine.vk().trouble(Trouble.error(14).on("execute").with(stall.token()));
    assertThat(stall.create("Зима", "key-winter").status()).isIn(502, 503);
    expireAndSweep();
    assertThat(open()).isEqualTo(1);
    stall.giveToken();

    expireAndSweep();

    assertThat(open()).isZero();
    assertThat(stall.titles()).containsExactly("Зима");
  }

  @Test
  void refresh_readsWhatACrashLeft_stillOneAlbum() throws FunctionFailedException {
    engine.aws().faults().add(Fault.serverError().on("TransactWriteItems").always());
    assertThat(stall.create("Весна", "key-spring").status()).isEqualTo(503);
    engine.aws().faults().clear();

    stall.refreshed();
    expireAndSweep();

    assertThat(open()).isZero();
    assertThat(stall.titles()).containsExactly("Весна");
    var again = stall.create("Весна", "key-spring");
    assertThat(again.header("idempotent-replayed")).contains("true");
    assertThat(stall.community().albums()).hasSize(1);
  }
}
