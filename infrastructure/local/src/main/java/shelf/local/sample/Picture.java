package shelf.local.sample;

import java.util.Optional;
import shelf.local.picture.Poster;

/**
 * What a row of a catalog lacks, or has.
 *
 * @param line of the catalog
 * @param images the address of the images of what it became
 * @param poster to draw; empty if it has an image already
 */
record Picture(long line, String images, Optional<Poster> poster) {}
