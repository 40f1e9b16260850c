package shelf.parts.categories;

import java.util.Optional;

/**
 * A category of parts.
 *
 * @param id positive, never reused
 * @param name trimmed, NFC, unique among those with the same parent
 * @param parentId empty for one at the top
 */
record Category(long id, String name, Optional<Long> parentId) {}
