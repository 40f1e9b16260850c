package shelf.search;

import java.util.Optional;

/**
 * What is searched for.
 *
 * @param query as the client wrote it
 * @param after the position behind which to go on, as {@link Hits#next} gave it
 * @param skip how many hits to pass over first
 * @param limit how many to find at most
 */
public record Search(String query, Optional<String> after, int skip, int limit) {}
