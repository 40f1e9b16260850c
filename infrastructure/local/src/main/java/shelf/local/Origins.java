package shelf.local;

/** Where the functions ask the world: for exchange rates and for VK. */
record Origins(FxOrigin fx, VkOrigin vk) {}
