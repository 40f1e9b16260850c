package shelf.vksync;

import shelf.market.Job;
import shelf.vk.VkAlbum;
import shelf.vk.VkItem;
import shelf.vk.VkListing;

/**
 * What a refresh has read of VK.
 *
 * @param attempt how often the lists were begun anew, from 1
 */
record Reading(int attempt, VkListing<VkAlbum> albums, VkListing<VkItem> items) {

  static Reading begin(int attempt) {
    return new Reading(attempt, VkListing.ofAlbums(), VkListing.ofItems());
  }

  boolean isReadToTheEnd() {
    return albums.isReadToTheEnd() && items.isReadToTheEnd();
  }

  boolean isComplete() {
    return albums.isComplete() && items.isComplete();
  }

  Job.Counts counts() {
    return new Job.Counts(
        albums.elements().size(), items.elements().size(), items.told().orElse(0));
  }
}
