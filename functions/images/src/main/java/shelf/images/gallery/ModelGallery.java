package shelf.images.gallery;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import shelf.http.Inputs;
import shelf.http.Problem;
import shelf.media.MediaUrls;
import shelf.media.StoredImage;
import shelf.showroom.ImageView;
import shelf.showroom.ModelImages;
import shelf.showroom.ModelKeys;
import shelf.table.Expression;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Refusal;
import shelf.table.Table;
import shelf.table.Transaction;
import shelf.table.Update;

/**
 * Car models: their images are a list in an item beside the model, whose row in the list knows the
 * first of them. 001 deletes images by their own ids, so each has an item that says whose it is.
 */
public final class ModelGallery implements Gallery {

  private static final Set<String> EXTENSIONS = Set.of("jpg", "jpeg", "png", "webp");
  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,15}");
  private static final Key LAST_ID = Key.single("image-ids");
  private static final int MODEL_WRITE = 0;
  private static final int IMAGES_WRITE = 1;

  private final Table carModels;
  private final MediaUrls urls;

  public ModelGallery(Table carModels, MediaUrls urls) {
    this.carModels = carModels;
    this.urls = urls;
  }

  @Override
  public String name() {
    return "car-models";
  }

  @Override
  public String folder() {
    return "car_models";
  }

  @Override
  public Table table() {
    return carModels;
  }

  @Override
  public String owner(Inputs inputs) {
    long id = inputs.id("model_id");
    inputs.check();
    return Long.toString(id);
  }

  @Override
  public boolean has(String owner) {
    return carModels.get(ModelKeys.state(Long.parseLong(owner))).isPresent();
  }

  @Override
  public void require(Transaction transaction, String owner) {
    transaction.check(carModels, ModelKeys.state(Long.parseLong(owner)), Expression.present());
  }

  @Override
  public List<NewImage> named(List<StoredImage> files) {
    long first = carModels.add(LAST_ID, "last_id", files.size()) - files.size() + 1;
    return IntStream.range(0, files.size())
        .mapToObj(at -> new NewImage(Long.toString(first + at), files.get(at)))
        .toList();
  }

  @Override
  public void add(Transaction transaction, String owner, List<NewImage> images) {
    long model = Long.parseLong(owner);
    require(transaction, owner);
    transaction.update(carModels, ModelKeys.images(model), appending(images));
    var first = images.getFirst().file().key();
    var shown =
        Expression.of("SET #image_key = if_not_exists(#image_key, :key)").with("key", first);
    transaction.update(
        carModels, ModelKeys.row(model), Update.of(shown).when(Expression.present()));
    for (var image : images) {
      var whose = Item.at(ModelKeys.image(Long.parseLong(image.id()))).with("model_id", model);
      transaction.put(carModels, whose, Expression.absent());
    }
  }

  private static Update appending(List<NewImage> images) {
    var added =
        images.stream()
            .map(image -> new ModelImages.Image(Long.parseLong(image.id()), image.file()))
            .map(ModelImages.Image::toFragment)
            .toList();
    return Update.of(Appending.of(added)).when(Appending.room(added, ModelImages.MOST));
  }

  @Override
  public Optional<Obstacle> obstacle(List<Refusal> refusals) {
    return refusals.stream()
        .filter(refusal -> refusal.index() <= IMAGES_WRITE)
        .map(r -> r.index() == MODEL_WRITE ? Obstacle.OWNER_GONE : Obstacle.FULL)
        .findFirst();
  }

  @Override
  public Optional<Key> rowKey(String owner) {
    return Optional.of(owner)
        .filter(id -> ID.matcher(id).matches())
        .map(id -> ModelKeys.images(Long.parseLong(id)));
  }

  @Override
  public List<String> keysIn(Item item) {
    return ModelKeys.isImages(item.key()) ? ModelImages.fromItem(item).keys() : List.of();
  }

  @Override
  public Optional<Object> shown(String owner, String imageId) {
    return carModels
        .get(ModelKeys.images(Long.parseLong(owner)))
        .map(ModelImages::fromItem)
        .stream()
        .flatMap(all -> all.images().stream())
        .filter(image -> Long.toString(image.id()).equals(imageId))
        .<Object>map(image -> ImageView.of(image, urls))
        .findFirst();
  }

  @Override
  public void checkName(String filename) {
    var extension = filename.substring(filename.lastIndexOf('.') + 1);
    boolean allowed = EXTENSIONS.contains(extension.toLowerCase(Locale.ROOT));
    if (!allowed || extension.length() == filename.length()) {
      throw Problem.of(400, "Invalid file extension: " + filename);
    }
  }

  @Override
  public Problem tooLarge(int index, String filename) {
    return Problem.of(400, Limits.tooLarge(filename));
  }

  @Override
  public Problem unusable(int index, String filename, String reason) {
    return Problem.of(400, "Invalid image: " + filename + " (" + reason + ")");
  }

  @Override
  public Problem ownerGone() {
    return Problem.of(400, "Model not found");
  }

  @Override
  public String reason(Obstacle obstacle) {
    return switch (obstacle) {
      case OWNER_GONE -> "Model not found";
      case FULL -> Gallery.FULL;
    };
  }

  @Override
  public Problem refused(Obstacle obstacle) {
    return switch (obstacle) {
      case OWNER_GONE -> ownerGone();
      case FULL -> Problem.of(400, Gallery.FULL);
    };
  }
}
