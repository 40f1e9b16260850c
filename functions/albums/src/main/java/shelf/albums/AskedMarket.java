package shelf.albums;

import java.time.Clock;
import java.time.Duration;
import shelf.market.Project;
import shelf.market.Projects;
import shelf.market.Sellers;
import shelf.vk.Deadline;
import shelf.vk.Seller;
import shelf.vk.VkException;
import shelf.vk.VkMarket;

/** What it takes to ask VK for a client that waits. */
record AskedMarket(Projects projects, Sellers sellers, VkMarket vk, Clock clock) {

  /** API Gateway hangs up after 30 s. */
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  Deadline deadline() {
    return Deadline.in(PATIENCE, clock);
  }

  /** A token that VK has refused may not be the project's any more. */
  void heed(Project project, VkException e) {
    if (e.kind().stops()) {
      sellers.forget(project.id());
    }
  }

  Seller seller(Project project) {
    return sellers.existing(project);
  }
}
