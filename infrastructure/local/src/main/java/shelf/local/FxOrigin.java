package shelf.local;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import shelf.local.fx.SampleFeeds;

/**
 * Where the functions ask for exchange rates.
 *
 * @param name {@code sample}, {@code live}, or the URL of a mirror; none if the template does not
 *     ask for rates at all
 * @param sample what answers, if it is the sample
 */
record FxOrigin(Optional<String> name, Optional<SampleFeeds> sample) {

  static final String PARAMETER = "FxEndpoint";

  /** What the parameter says; if it says nothing, the sample is started and it says that. */
  static FxOrigin of(StackParameters parameters, Options options, Started started, Clock clock) {
    if (!parameters.lacks(PARAMETER)) {
      var given = Optional.ofNullable(parameters.values().get(PARAMETER));
      return new FxOrigin(given.map(url -> url.isEmpty() ? "live" : url), Optional.empty());
    }
    var sample = started.add(SampleFeeds.start(options.home(), clock));
    parameters.put(PARAMETER, sample.url().toString());
    return new FxOrigin(Optional.of("sample"), Optional.of(sample));
  }

  /** What the parameter must be for an origin of this name; none for the sample. */
  static Optional<String> endpoint(String name) {
    return switch (name) {
      case "sample" -> Optional.empty();
      case "live" -> Optional.of("");
      default -> Optional.of(name);
    };
  }

  /**
   * Drops the rates that a data directory has from elsewhere. To be called while no function
   * serves, lest one takes them for this origin's.
   *
   * @return what changed, if there were rates to drop
   */
  Optional<FxChange> claim(DataDirectory data, Optional<StoredRates> rates) {
    return name.flatMap(origin ->
        data.part(FxOriginFile.NAME)
            .map(FxOriginFile::new)
            .flatMap(file -> rates.flatMap(stored -> file.claim(origin, stored))));
  }

  Optional<Map<String, LocalDate>> recorded() {
    return sample.map(SampleFeeds::recorded);
  }
}
