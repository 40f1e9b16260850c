package shelf.albums;

import shelf.http.Body;
import shelf.http.Range;

/** What 000 says of the fields of a body. */
final class AlbumFields {

  static final String PROJECT = "projectId";
  static final String ALBUM = "albumId";
  private static final Range TITLE = Range.of(1, 128);

  private AlbumFields() {}

  static String title(Body body) {
    return body.name("title", TITLE);
  }
}
