package shelf.images.editing;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import shelf.http.Answer;
import shelf.http.Body;
import shelf.http.Inputs;
import shelf.http.Request;
import shelf.images.gallery.ModelGallery;
import shelf.media.RemovedMedia;
import shelf.media.RemovedMedia.Removed;
import shelf.showroom.ModelImages;
import shelf.showroom.ModelKeys;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Rivals;
import shelf.table.SideBySide;
import shelf.table.Table;
import shelf.table.Transaction;
import shelf.table.Update;

/** Deletes photos of car models by their ids, whosever they are (001, 3.2). */
public final class ModelImageDeletion {

  private static final String IDS = "image_ids";
  private static final int MOST = 500;

  private final Table carModels;
  private final Clock clock;

  public ModelImageDeletion(ModelGallery gallery, Clock clock) {
    this.carModels = gallery.table();
    this.clock = clock;
  }

  /** Unknown ids are ignored; those of each model go together. */
  public Answer delete(Request request) {
    var inputs = Inputs.of(request);
    var ids = ids(inputs);
    inputs.check();
    var deletions = byModel(ids).entrySet().stream().map(this::deletion).toList();
    int deleted = SideBySide.run(deletions).stream().mapToInt(Integer::intValue).sum();
    return Answer.ok(Map.of("deleted_count", deleted));
  }

  private Supplier<Integer> deletion(Map.Entry<Long, List<Long>> model) {
    return () -> Rivals.outlast(() -> delete(model.getKey(), model.getValue()));
  }

  private static List<Long> ids(Inputs inputs) {
    Body body = inputs.body().object();
    var ids = body.ids(IDS, MOST);
    return ids.stream().distinct().toList();
  }

  private Map<Long, List<Long>> byModel(Collection<Long> ids) {
    var owners = carModels.getAll(ids.stream().map(ModelKeys::image).toList());
    return ids.stream()
        .filter(id -> owners.containsKey(ModelKeys.image(id)))
        .collect(Collectors.groupingBy(id -> owners.get(ModelKeys.image(id)).number("model_id")));
  }

  /** How many were there; empty if somebody changed them between our look and our write. */
  private Optional<Integer> delete(long model, List<Long> ids) {
    var seen =
        carModels.get(ModelKeys.images(model)).map(ModelImages::fromItem).orElse(ModelImages.NONE);
    var gone = seen.images().stream().filter(image -> ids.contains(image.id())).toList();
    if (gone.isEmpty()) {
      return Optional.of(0);
    }
    var left = seen.images().stream().filter(image -> !ids.contains(image.id())).toList();
    var removed = new ModelImages(gone, seen.version());
    var transaction = carModels.transaction();
    transaction.update(carModels, ModelKeys.images(model), change(seen, left));
    showFirst(transaction, model, seen, new ModelImages(left, seen.version()));
    RemovedMedia.note(transaction, carModels, new Removed(removed.keys(), removed.ids()), clock);
    return transaction.commit().isEmpty() ? Optional.of(gone.size()) : Optional.empty();
  }

  private static Update change(ModelImages seen, List<ModelImages.Image> left) {
    List<Item> fragments = left.stream().map(ModelImages.Image::toFragment).toList();
    return Update.of(
            Expression.of("SET #images = :left, #version = :next")
                .with("left", fragments)
                .with("next", seen.version() + 1))
        .when(Expression.of("#version = :seen").with("seen", seen.version()));
  }

  /** The list shows the first image that is left. */
  private void showFirst(Transaction transaction, long model, ModelImages seen, ModelImages left) {
    if (!left.firstKey().equals(seen.firstKey())) {
      var change =
          left.firstKey()
              .map(key -> Expression.of("SET #image_key = :first").with("first", key))
              .orElseGet(() -> Expression.of("REMOVE #image_key"));
      transaction.update(
          carModels, ModelKeys.row(model), Update.of(change).when(Expression.present()));
    }
  }
}
