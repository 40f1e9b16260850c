package shelf.vk;

/** What VK lists page by page. */
public interface VkElement {

  long id();
}
