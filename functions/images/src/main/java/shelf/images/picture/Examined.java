package shelf.images.picture;

/** What {@link Pictures#examine} found bytes to be. */
public sealed interface Examined permits Picture, Refused {}
