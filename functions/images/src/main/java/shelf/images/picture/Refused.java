package shelf.images.picture;

/**
 * Bytes that are not a picture of ours.
 *
 * @param reason for people, as {@code not a JPEG, PNG or WebP}; it contains nothing of the bytes
 */
public record Refused(String reason) implements Examined {}
