package shelf.contract.vksync;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import shelf.local.vk.Trouble;
import shelf.local.vk.Trouble.Kind;

/** Draws what goes wrong in VK. */
final class RandomTrouble {

  /** More than the second that VK has for an answer. */
  private static final Duration TOO_SLOW = Duration.ofMillis(1_300);

  private static final Duration SLOW = Duration.ofMillis(300);

  private static final List<Integer> CODES =
      List.of(
          1, 5, 6, 7, 8, 9, 10, 13, 14, 17, 27, 29, 34, 36, 43, 100, 113, 203, 1407, 1438, 3300,
          4242);

  private static final List<Trouble> OF_CALLS =
      List.of(
          Trouble.of(Kind.HTML),
          Trouble.of(Kind.RESET),
          Trouble.of(Kind.SLOW, SLOW),
          Trouble.of(Kind.SLOW, TOO_SLOW),
          Trouble.of(Kind.DONE_RESET),
          Trouble.of(Kind.DONE_HTML),
          Trouble.of(Kind.DONE_SLOW, SLOW),
          Trouble.of(Kind.DONE_SLOW, TOO_SLOW),
          Trouble.of(Kind.DONE_CUT),
          Trouble.of(Kind.LATE, SLOW),
          Trouble.of(Kind.LATE, TOO_SLOW));

  private final Random random;

  RandomTrouble(Random random) {
    this.random = random;
  }

  /** For a call that creates, changes or deletes. */
  Trouble ofWrite(String method) {
    var trouble = random.nextInt(3) == 0 ? error() : pick(OF_CALLS);
    return trouble.on(method).times(1 + random.nextInt(2));
  }

  /** For the calls of a listing. */
  Trouble ofRead() {
    return switch (random.nextInt(6)) {
      case 0 -> error().on("execute");
      case 1 -> error().on(random.nextBoolean() ? "market.get" : "market.getAlbums");
      case 2 -> Trouble.of(Kind.NULL_RESPONSE).on("execute");
      case 3 -> Trouble.of(Kind.FALSE_ITEM).on("market.get");
      case 4 -> Trouble.of(Kind.FALSE_ITEM).on("market.getAlbums");
      default -> pick(OF_CALLS).on("execute");
    };
  }

  private Trouble error() {
    return Trouble.error(pick(CODES));
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
