package shelf.images.multipart;

import java.util.ArrayList;
import java.util.List;
import shelf.http.Part;
import shelf.http.Problem;
import shelf.images.gallery.Gallery;
import shelf.images.picture.Examined;
import shelf.images.picture.Patience;
import shelf.images.picture.Picture;
import shelf.images.picture.Pictures;
import shelf.images.picture.Refused;

/**
 * Looks at the files of a form.
 *
 * @param patience with all of them: somebody waits for the answer
 */
record FormPictures(Gallery gallery, Patience patience) {

  /**
   * @throws Problem if one cannot be used, or if they take too long
   */
  List<Picture> of(List<Part> files) {
    var pictures = new ArrayList<Picture>();
    for (var file : files) {
      gallery.checkName(file.filename());
      var examined = Pictures.examine(file.content(), patience);
      if (patience.isOver()) {
        // The same form would take as long again.
        throw Problem.of(
            413,
            "The images take too long to decode in one request;"
                + " POST …/images/uploads takes each by itself");
      }
      pictures.add(picture(examined, pictures.size(), file));
    }
    return pictures;
  }

  private Picture picture(Examined examined, int index, Part file) {
    return switch (examined) {
      case Refused(var reason) -> throw gallery.unusable(index, file.filename(), reason);
      case Picture picture -> picture;
    };
  }
}
