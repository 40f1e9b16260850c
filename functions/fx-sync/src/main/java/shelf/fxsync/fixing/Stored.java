package shelf.fxsync.fixing;

import java.time.LocalDate;
import java.util.List;

/**
 * What became of a feed that is believed.
 *
 * @param effectiveDate first day on which its rates hold
 * @param written rates of the feed that were new
 * @param unchanged the others: they were there, or a preferred source has that day
 * @param missing currencies that the source had the last time and has no more
 */
public record Stored(LocalDate effectiveDate, int written, int unchanged, List<String> missing) {}
