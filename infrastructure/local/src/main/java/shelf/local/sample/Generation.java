package shelf.local.sample;

import java.nio.file.Path;

/**
 * What to make up.
 *
 * @param model the catalog that it is to look like
 * @param count how many parts, products or car models
 * @param seed the same one gives the same ones
 */
public record Generation(Path model, long count, long seed) {}
