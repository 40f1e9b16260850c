package shelf.vksync;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.market.Creation;
import shelf.market.Creations;
import shelf.market.Projects;
import shelf.market.Sellers;
import shelf.market.Settlement;
import shelf.vk.Deadline;
import shelf.vk.VkException;

/** Finishes the creations of albums that a crash, or VK, has left open. */
final class Settling {

  private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

  /** Less than the lease of a creation, so that nobody takes it over meanwhile. */
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private static final Duration ENOUGH = Duration.ofSeconds(30);

  private final Creations creations;
  private final Settlement settlement;
  private final Projects projects;
  private final Sellers sellers;
  private final Clock clock;

  Settling(
      Creations creations, Settlement settlement, Projects projects, Sellers sellers, Clock clock) {
    this.creations = creations;
    this.settlement = settlement;
    this.projects = projects;
    this.sellers = sellers;
    this.clock = clock;
  }

  void sweep(Deadline deadline, Attempts attempts) {
    for (var creation : creations.all()) {
      if (creation.isLeft(clock.instant()) && deadline.allows(ENOUGH)) {
        attempts.run("creation " + creation.id(), () -> settle(creation));
      }
    }
  }

  int open() {
    return creations.all().size();
  }

  /** What VK fails of is left for the next time, and no fault of ours. */
  private void settle(Creation left) {
    try {
      var project = projects.find(left.projectId());
      if (project.isEmpty()) {
        creations.drop(left);
      }
      var seller = project.flatMap(sellers::find);
      if (seller.isPresent()) {
        creations
            .takeOver(left)
            .ifPresent(mine -> settlement.settle(mine, seller.get(), Deadline.in(PATIENCE, clock)));
      }
    } catch (VkException e) {
      LOG.warn("creation {}: {}", left.id(), e.getMessage());
    }
  }
}
