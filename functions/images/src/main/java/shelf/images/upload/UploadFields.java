package shelf.images.upload;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import shelf.http.Body;
import shelf.http.DecimalRange;
import shelf.http.Inputs;
import shelf.http.Range;
import shelf.images.gallery.Gallery;
import shelf.images.upload.Upload.Announced;

/** Reads the files that a client announces. */
final class UploadFields {

  private static final String FILES = "files";
  private static final Range NAME = Range.of(1, 255);
  private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");
  private static final List<String> TYPES = List.of("image/jpeg", "image/png", "image/webp");

  /** Of whatever size: one that is too large is refused in words of its own. */
  private static final DecimalRange SIZE = DecimalRange.positive((1L << 53) - 1, 0);

  private UploadFields() {}

  /**
   * @throws shelf.http.Problem with all that is wrong with them
   */
  static List<Announced> read(Inputs inputs, Gallery gallery) {
    var body = inputs.body().object();
    var files = body.items(FILES, Gallery.MOST_FILES).stream().map(UploadFields::file).toList();
    if (files.isEmpty() && body.isSound(FILES)) {
      body.fault(FILES, "too_short", "List should have at least 1 item after validation, not 0");
    }
    inputs.check();
    for (int index = 0; index < files.size(); index++) {
      check(files.get(index), index, gallery);
    }
    return files;
  }

  private static Announced file(Body file) {
    return new Announced(
        file.text("filename", NAME),
        file.choice("content_type", TYPES),
        file.decimal("size", SIZE).longValue(),
        file.maybeText("sha256", SHA256).map(hex -> hex.toLowerCase(Locale.ROOT)));
  }

  private static void check(Announced file, int index, Gallery gallery) {
    gallery.checkName(file.filename());
    if (file.size() > Gallery.MOST_BYTES) {
      throw gallery.tooLarge(index, file.filename());
    }
  }
}
