package shelf.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import shelf.local.failure.StartException;

/**
 * What a function is asked, and what must be in the store for an answer of substance.
 *
 * @param folder of its event files, in {@code events}
 * @param file the event that stands for all of them
 */
record Probe(String folder, String file, Set<Sample> needs) {

  private static final Map<String, Probe> PROBES =
      Map.ofEntries(
          Map.entry("brands", new Probe("brands", "list.200.json", Set.of(Sample.BRANDS))),
          Map.entry("parts", new Probe("parts", "search.200.json", Set.of(Sample.PARTS))),
          Map.entry("pricing", new Probe("pricing", "rates.200.json", Set.of(Sample.PARTS))),
          Map.entry("products", new Probe("products", "list.200.json", products())),
          Map.entry("car-models", new Probe("car-models", "list.200.json", Set.of(Sample.CARS))),
          Map.entry("images", new Probe("images", "model-announce.201.json", Set.of(Sample.CARS))),
          Map.entry("albums", new Probe("albums", "albums.200.json", Set.of(Sample.PROJECT))),
          Map.entry("indexer", new Probe("indexer", "part-inserted.json", Set.of())),
          Map.entry("fx-sync", new Probe("fx-sync", "schedule.json", Set.of())),
          Map.entry("purge", new Probe("purge", "schedule.json", Set.of())),
          Map.entry("sweep", new Probe("images", "schedule.json", Set.of(Sample.CARS))),
          Map.entry("vk-sync", new Probe("vk-sync", "sweep.json", Set.of(Sample.PROJECT))));

  private static Set<Sample> products() {
    return Set.of(Sample.CATEGORIES, Sample.PRODUCTS);
  }

  /**
   * That of a function, by its name.
   *
   * @throws StartException if it has none
   */
  static Probe of(String function) {
    return Optional.ofNullable(PROBES.get(function))
        .orElseThrow(
            () -> new StartException("There is no event by which to measure " + function + "."));
  }

  byte[] event(Path home) {
    return read(home.resolve("events").resolve(folder).resolve(file));
  }

  /** The status that the event's name declares; none for one that is no request. */
  Optional<Integer> status() {
    var parts = file.split("\\.");
    return parts.length == 3 ? Optional.of(Integer.valueOf(parts[1])) : Optional.empty();
  }

  /** The events of the folder that are for this function, those that remove something last. */
  List<byte[]> events(Path home) {
    try (Stream<Path> files = Files.list(home.resolve("events").resolve(folder))) {
      var sorted = files.filter(this::isForThis).sorted().toList();
      var removing = sorted.stream().filter(Probe::removes);
      var others = sorted.stream().filter(each -> !removes(each));
      return Stream.concat(others, removing).map(Probe::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Images and its sweep share a folder: the schedule is the sweep's, the rest is not. */
  private boolean isForThis(Path each) {
    boolean isSweep = folder.equals("images") && each.endsWith("schedule.json");
    return isSweep == (folder.equals("images") && file.equals("schedule.json"));
  }

  private static boolean removes(Path file) {
    return file.getFileName().toString().matches(".*(delete|remove).*");
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
