package shelf.local.cli;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import shelf.local.EmbeddedAws;
import shelf.local.FxChange;
import shelf.local.fx.RateRefresh;

/**
 * Fetches the day's exchange rates and says in a line what came of it.
 *
 * @param recordedFor the day whose rates a source really has, if it is the sample
 */
record RateLine(
    URI api, Supplier<String> token, Function<String, Optional<LocalDate>> recordedFor) {

  static RateLine of(EmbeddedAws aws) {
    return new RateLine(
        aws.url(),
        () -> aws.token("catalog.admin"),
        source -> aws.fxRecorded().map(days -> days.get(source)));
  }

  /** What became of the rates of before. */
  static String of(FxChange change) {
    return "FX rates: those of --fx %s are dropped, since they come from %s now"
        .formatted(change.before(), change.now());
  }

  /** Starts and goes on alone; it ends with a line, also when it was in vain. */
  CompletableFuture<String> start() {
    return CompletableFuture.supplyAsync(
        this::fetch, task -> Thread.ofVirtual().name("fx").start(task));
  }

  String fetch() {
    return switch (new RateRefresh(api, token).run()) {
      case RateRefresh.Fetched fetched -> "FX rates: " + told(fetched);
      case RateRefresh.Failed failed ->
          "FX rates: none today: " + failed.reason() + "; what is stored stays";
    };
  }

  private String told(RateRefresh.Fetched fetched) {
    var news =
        fetched.stored() == 0
            ? fetched.source() + " for " + fetched.day() + " is there already"
            : fetched.stored() + " from " + fetched.source() + " for " + fetched.day();
    return news + note(fetched) + failures(fetched);
  }

  private static String failures(RateRefresh.Fetched fetched) {
    return fetched.failures().stream().map("; "::concat).collect(Collectors.joining());
  }

  private String note(RateRefresh.Fetched fetched) {
    return recordedFor
        .apply(fetched.source())
        .filter(_ -> fetched.stored() > 0)
        .map(day -> " (recorded for " + day + ": --fx sample)")
        .orElse("");
  }
}
