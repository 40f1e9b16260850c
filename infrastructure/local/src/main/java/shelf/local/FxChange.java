package shelf.local;

/**
 * A data directory's exchange rates came from one place and come from another now, so that those
 * stored were dropped.
 *
 * @param before {@code sample}, {@code live}, or the URL of a mirror, as is {@code now}
 */
public record FxChange(String before, String now) {}
