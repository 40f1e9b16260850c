package shelf.images;

import java.util.Random;
import shelf.aws.Presigner;
import shelf.http.Routes;
import shelf.images.bucket.Bucket;
import shelf.images.gallery.ImageNames;
import shelf.images.gallery.ModelGallery;
import shelf.images.gallery.ProductGallery;
import shelf.media.MediaUrls;
import shelf.rules.Nowhere;

/** Shows the rules what {@code images} keeps to itself: its routes, on an AWS nobody calls. */
public final class ImageRoutesInCode {
  private ImageRoutesInCode() {}

  public static Routes routes() {
    var dynamoDb = Nowhere.dynamoDb();
    var config = Nowhere.config();
    var urls = MediaUrls.of(config, Nowhere.EPOCH);
    var presigner = new Presigner(config, "none");
    return ImageRoutes.routes(
        new Features(
            new ProductGallery(dynamoDb.table("products"), urls),
            new ModelGallery(dynamoDb.table("car-models"), urls),
            new Features.Storage(Bucket.connect(config), presigner, urls),
            new ImageNames(new Random(0), Nowhere.EPOCH),
            Nowhere.EPOCH));
  }
}
