package shelf.contract.vksync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import shelf.contract.Answer;
import shelf.contract.Patience;
import shelf.local.vk.Album;
import tools.jackson.databind.JsonNode;

/**
 * The one client of a project, who does this and that, and asks again, as answers tell him to,
 * until it is done; beside him somebody changes the community in VK itself.
 */
final class RandomClient {

  private static final Duration PATIENCE = Duration.ofSeconds(150);
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
  private static final Set<Integer> STATUSES = Set.of(200, 400, 403, 409, 502, 503, 504);

  private static final Set<String> ENDED = Set.of("done", "failed");

  /** What only a person ends, by giving the token again. */
  private static final Set<String> RESTING =
      Set.of(
          "vk_captcha",
          "vk_auth_failed",
          "vk_permission",
          "vk_action_required",
          "vk_refused",
          "vk_flood",
          "vk_quota");

  private final Stall stall;
  private final Random random;
  private final RandomTrouble troubles;
  private final Map<Long, String> expected = new TreeMap<>();
  private final Set<Long> renamed = new HashSet<>();
  private final List<String> used = new ArrayList<>();
  private int number;

  RandomClient(Stall stall, long seed) {
    this.stall = stall;
    this.random = new Random(seed);
    this.troubles = new RandomTrouble(random);
  }

  Stall stall() {
    return stall;
  }

  /** One trouble, the request that suffers it, and what it takes to get over it. */
  void run() {
    if (random.nextInt(4) == 0) {
      changeByHand();
    }
    if (random.nextInt(3) == 0) {
      stall.askForRefresh();
    }
    switch (random.nextInt(10)) {
      case 0, 1, 2, 3, 4 -> create();
      case 5, 6 -> rename();
      case 7 -> delete();
      default -> refresh();
    }
  }

  private String next(String stem) {
    return stem + " " + ++number;
  }

  private void changeByHand() {
    var community = stall.community();
    switch (random.nextInt(4)) {
      case 0 -> {
        var album = community.addAlbum(next("By hand"));
        expected.put(album.id(), album.title());
      }
      case 1 ->
          pick()
              .ifPresent(id -> {
                community.deleteAlbum(id);
                expected.remove(id);
              });
      case 2 -> community.addItem(next("Item"), 100, pick().stream().toArray(Long[]::new));
      default ->
          community.items().stream().findAny().ifPresent(it -> community.deleteItem(it.id()));
    }
  }

  private Optional<Long> pick() {
    var ids = List.copyOf(expected.keySet());
    return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(random.nextInt(ids.size())));
  }

  private void create() {
    boolean again = !used.isEmpty() && random.nextInt(4) == 0;
    var title = again ? used.get(random.nextInt(used.size())) : next("Подборка");
    used.add(title);
    suffer("market.addAlbum");
    var key = "%s-%s".formatted(stall.id(), ++number);
    var answer = settled(() -> stall.create(title, key));
    long id = answer.json().get("id").longValue();
    assertThat(expected).as("an album of its own: %s", answer).doesNotContainKey(id);
    expected.put(id, title);
    assertThat(inVk()).as("after %s", answer).isEqualTo(expected);
  }

  private void suffer(String method) {
    var trouble = random.nextInt(4) == 0 ? troubles.ofRead() : troubles.ofWrite(method);
    stall.engine().vk().trouble(trouble.with(stall.token()));
  }

  private void rename() {
    // Each once: one that VK is late with must not undo the next.
    var candidate = pick().filter(renamed::add);
    if (candidate.isEmpty()) {
      create();
      return;
    }
    long id = candidate.get();
    var title = next("Имя");
    suffer(random.nextInt(4) == 0 ? "market.getAlbumById" : "market.editAlbum");
    settled(() -> stall.edit(id, title));
    expected.put(id, title);
    assertThat(inVk()).containsEntry(id, title);
  }

  private void delete() {
    var candidate = pick();
    if (candidate.isEmpty()) {
      create();
      return;
    }
    suffer("market.deleteAlbum");
    settled(() -> stall.delete(candidate.get()));
    expected.remove(candidate.get());
    assertThat(inVk()).doesNotContainKey(candidate.get());
  }

  private void refresh() {
    stall.engine().vk().trouble(troubles.ofRead().with(stall.token()));
    ended();
    stall.giveToken();
  }

  private JsonNode ended() {
    var jobId = queued();
    try {
      return Patience.within(
          PATIENCE,
          "the end of a job",
          () -> Optional.of(stall.job(jobId)).filter(job -> ENDED.contains(Stall.status(job))));
    } catch (AssertionError e) {
      throw new AssertionError(stall.engine().whereabouts(jobId, stall.id()), e);
    }
  }

  private String queued() {
    return Patience.within(
        PATIENCE,
        "a job",
        () -> {
          var answer = stall.askForRefresh();
          assertThat(answer.status()).as("%s", answer).isIn(202, 503);
          return Optional.of(answer)
              .filter(it -> it.status() == 202)
              .map(it -> it.json().get("jobId").stringValue());
        });
  }

  /** Asks, under the same key if there is one, until it is done. */
  private Answer settled(Supplier<Answer> request) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var answer = request.get();
      assertThat(answer.status()).as("%s", answer).isIn(STATUSES);
      if (answer.status() == 200) {
        return answer;
      }
      assertThat(System.nanoTime()).as("not settled: %s", answer).isLessThan(end);
      if (RESTING.contains(answer.json().path("code").asString(""))) {
        stall.giveToken();
      } else {
        var seconds = answer.header("retry-after").map(Long::valueOf).orElse(0L);
        var pause = Duration.ofSeconds(seconds);
        LockSupport.parkNanos(
            (pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE).toNanos());
      }
    }
  }

  private Map<Long, String> inVk() {
    return stall.community().albums().stream()
        .collect(Collectors.toMap(Album::id, Album::title, (one, _) -> one, TreeMap::new));
  }

  /** Nothing was lost, nothing is there twice, and the next refresh shows all as VK has it. */
  void assertWhole() {
    assertThat(inVk()).isEqualTo(expected);
    Patience.until(
        PATIENCE,
        "a refresh that works",
        () -> {
          stall.giveToken();
          return ended().get("error").isNull();
        });
    Mirror.assertTrue(stall);
    assertThat(stall.engine().lying("creations"))
        .noneMatch(item -> item.number("project_id") == stall.id());
  }
}
