package shelf.images.multipart;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import shelf.http.Answer;
import shelf.http.IdempotencyKey;
import shelf.http.Inputs;
import shelf.http.Part;
import shelf.http.Request;
import shelf.idempotency.Replays;
import shelf.images.gallery.ImageFiles;
import shelf.images.gallery.ImageNames;
import shelf.images.gallery.Obstacle;
import shelf.images.gallery.ProductGallery;
import shelf.images.gallery.ProductImages;
import shelf.media.MediaUrls;
import shelf.media.StoredImage;
import shelf.pricelist.ImageView;
import shelf.pricelist.Product;

/** 004's upload of photos to a product, with the places they shall have. */
public final class ProductFormUpload {

  private static final Pattern POSITION = Pattern.compile("[1-9][0-9]{0,8}");
  private static final String POSITIONS = "positions";

  private final ProductGallery gallery;
  private final FormUpload form;
  private final Replays replays;
  private final MediaUrls urls;
  private final Clock clock;

  public ProductFormUpload(
      ProductGallery gallery, ImageFiles files, ImageNames names, MediaUrls urls, Clock clock) {
    this.gallery = gallery;
    this.replays = new Replays(gallery.table(), clock);
    this.form = new FormUpload(gallery, files, names, replays);
    this.urls = urls;
    this.clock = clock;
  }

  public Answer upload(Request request) {
    var inputs = Inputs.of(request);
    var owner = gallery.owner(inputs);
    var parts = FormUpload.parts(inputs);
    var files = FormUpload.files(inputs, parts);
    var positions = positions(inputs, FormUpload.named(parts, POSITIONS), files.size());
    return form.store(inputs, owner, parts, (stored, key) -> write(owner, stored, positions, key));
  }

  /**
   * One for each file, in their order, all different; or none at all, then the files go to the end.
   */
  private static List<Integer> positions(Inputs inputs, List<Part> parts, int files) {
    var texts =
        parts.stream().map(part -> new String(part.content(), StandardCharsets.UTF_8)).toList();
    boolean sound =
        (texts.isEmpty() || texts.size() == files)
            && texts.stream().allMatch(text -> POSITION.matcher(text).matches())
            && texts.stream().distinct().count() == texts.size();
    if (!sound) {
      var msg = "Form should have one position, from 1 on, for each file, all different, or none";
      inputs.faults().add(POSITIONS, List.of("body", POSITIONS), msg, null);
      return List.of();
    }
    return texts.stream().map(Integer::valueOf).toList();
  }

  private Optional<Answer> write(
      String owner,
      List<StoredImage> stored,
      List<Integer> positions,
      Optional<IdempotencyKey> key) {
    var seen = ProductImages.find(gallery.table(), owner).orElseThrow(gallery::ownerGone);
    var added = stored.stream().map(Product.Image::of).toList();
    var next = seen.with(inserted(seen.images(), added, positions));
    if (next.images().size() > Product.MOST_IMAGES) {
      throw gallery.refused(Obstacle.FULL);
    }
    var transaction = gallery.table().transaction();
    seen.change(transaction, gallery.table(), next, clock);
    return replays.attempt(transaction, key, answer(next, added));
  }

  /** Each where it shall be; behind what is there if that is further than the end. */
  private static List<Product.Image> inserted(
      List<Product.Image> there, List<Product.Image> added, List<Integer> positions) {
    var images = new ArrayList<>(there);
    if (positions.isEmpty()) {
      images.addAll(added);
    }
    IntStream.range(0, positions.size())
        .boxed()
        .sorted(Comparator.comparing(positions::get))
        .forEach(at -> images.add(Math.min(positions.get(at) - 1, images.size()), added.get(at)));
    return images;
  }

  /** The new ones, in the order of the form. */
  private Answer answer(ProductImages next, List<Product.Image> added) {
    var all = ImageView.of(next.images(), urls);
    var shown = added.stream().map(image -> all.get(next.images().indexOf(image))).toList();
    return Answer.of(201, shown);
  }
}
