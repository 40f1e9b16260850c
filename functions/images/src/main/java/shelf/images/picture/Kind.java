package shelf.images.picture;

/** The kinds of pictures we keep, told by content: what the sender calls a file decides nothing. */
public enum Kind {
  JPEG("jpg", "image/jpeg"),
  PNG("png", "image/png"),
  WEBP("webp", "image/webp");

  private final String extension;
  private final String contentType;

  Kind(String extension, String contentType) {
    this.extension = extension;
    this.contentType = contentType;
  }

  /** Without a dot. */
  public String extension() {
    return extension;
  }

  public String contentType() {
    return contentType;
  }
}
