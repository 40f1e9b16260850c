package shelf.contract.permissions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import shelf.contract.Checkout;
import shelf.local.EmbeddedAws;
import shelf.local.lambda.FunctionFailedException;

/** Everything in {@code events/}, brought to the functions by hand. */
record Events(EmbeddedAws aws) {

  private static final Map<String, String> FUNCTIONS =
      Map.ofEntries(
          Map.entry("brands", "BrandsFunction"),
          Map.entry("pricing", "PricingFunction"),
          Map.entry("fx-sync", "FxSyncFunction"),
          Map.entry("parts", "PartsFunction"),
          Map.entry("products", "ProductsFunction"),
          Map.entry("car-models", "CarModelsFunction"),
          Map.entry("images", "ImagesFunction"),
          Map.entry("images/schedule.json", "SweepFunction"),
          Map.entry("albums", "AlbumsFunction"),
          Map.entry("vk-sync", "VkSyncFunction"),
          Map.entry("purge", "PurgeFunction"),
          Map.entry("indexer", "IndexerFunction"));

  /** Those that remove something come last. */
  Stream<Step> all() {
    var folder = Checkout.at("events");
    try (var files = Files.walk(folder)) {
      var names =
          files
              .filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).toString())
              .sorted(
                  Comparator.comparing(Events::removes).thenComparing(Comparator.naturalOrder()))
              .toList();
      return names.stream().map(this::step);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean removes(String file) {
    return file.contains("delete") || file.contains("remove");
  }

  /**
   * @param file as {@code brands/create.201.json}
   */
  Step step(String file) {
    var group = Path.of(file).getName(0).toString();
    var function = FUNCTIONS.getOrDefault(file, FUNCTIONS.getOrDefault(group, group));
    return new Step("events/" + file, function, () -> bring(file, function));
  }

  private Outcome bring(String file, String function) {
    try {
      var event = Files.readAllBytes(Checkout.at("events").resolve(file));
      return Outcome.of(aws.lambda().invoke(function, event));
    } catch (FunctionFailedException e) {
      return Outcome.failure(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
