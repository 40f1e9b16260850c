package shelf.rules.supply;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import shelf.rules.Repository;

/** What the build made of a function, zip and bill. */
record Shipped(Path zip, Path bill) {
  static List<Shipped> all() {
    return Repository.functionModules().stream()
        .filter(module -> !module.endsWith("shared"))
        .map(Shipped::of)
        .toList();
  }

  /** Leaves out a test on bills when Maven has made none, which it does not while offline (-o). */
  static void assumeBilled() {
    assumeThat(System.getProperty("shelf.maven"))
        .as("Maven makes no bills of materials while offline")
        .isNotEqualTo("offline: true");
  }

  private static Shipped of(Path module) {
    var target = module.resolve("target");
    return new Shipped(
        target.resolve(module.getFileName() + ".zip"),
        target.resolve(module.getFileName() + ".cdx.json"));
  }

  boolean isThere() {
    return Files.exists(zip) && Files.exists(bill);
  }
}
