package shelf.local.sample;

import java.nio.file.Path;

/**
 * Which parts to make up.
 *
 * @param model the catalog that they are to look like
 * @param parts how many
 * @param seed the same one gives the same parts
 */
public record Generation(Path model, long parts, long seed) {}
