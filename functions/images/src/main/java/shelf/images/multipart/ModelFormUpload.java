package shelf.images.multipart;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import shelf.http.Answer;
import shelf.http.IdempotencyKey;
import shelf.http.Inputs;
import shelf.http.Request;
import shelf.idempotency.Replays;
import shelf.images.gallery.ImageFiles;
import shelf.images.gallery.ImageNames;
import shelf.images.gallery.ModelGallery;
import shelf.images.gallery.Obstacle;
import shelf.media.StoredImage;

/** 001's upload of photos to a car model. */
public final class ModelFormUpload {

  private final ModelGallery gallery;
  private final FormUpload form;
  private final Replays replays;

  public ModelFormUpload(ModelGallery gallery, ImageFiles files, ImageNames names, Clock clock) {
    this.gallery = gallery;
    this.replays = new Replays(gallery.table(), clock);
    this.form = new FormUpload(gallery, files, names, replays);
  }

  public Answer upload(Request request) {
    var inputs = Inputs.of(request);
    var owner = gallery.owner(inputs);
    var parts = FormUpload.parts(inputs);
    FormUpload.files(inputs, parts);
    return form.store(inputs, owner, parts, (stored, key) -> write(owner, stored, key));
  }

  private Optional<Answer> write(
      String owner, List<StoredImage> stored, Optional<IdempotencyKey> key) {
    var transaction = gallery.table().transaction();
    gallery.add(transaction, owner, gallery.named(stored));
    var answer = replays.attempt(transaction, key, answer(stored));
    if (answer.isEmpty()) {
      throw gallery.refused(gallery.has(owner) ? Obstacle.FULL : Obstacle.OWNER_GONE);
    }
    return answer;
  }

  private static Answer answer(List<StoredImage> stored) {
    var body = new LinkedHashMap<String, Object>();
    body.put("uploaded_count", stored.size());
    body.put("image_paths", stored.stream().map(StoredImage::key).toList());
    return Answer.of(201, body);
  }
}
