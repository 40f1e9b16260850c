package shelf.images;

import java.time.Clock;
import java.util.List;
import shelf.aws.Presigner;
import shelf.images.bucket.Bucket;
import shelf.images.editing.ModelImageDeletion;
import shelf.images.editing.ProductImageEditing;
import shelf.images.gallery.Gallery;
import shelf.images.gallery.ImageFiles;
import shelf.images.gallery.ImageNames;
import shelf.images.gallery.ModelGallery;
import shelf.images.gallery.ProductGallery;
import shelf.images.multipart.ModelFormUpload;
import shelf.images.multipart.ProductFormUpload;
import shelf.images.removal.RemovalBatch;
import shelf.images.removal.Removing;
import shelf.images.upload.Arrivals;
import shelf.images.upload.LateArrivals;
import shelf.images.upload.Uploading;
import shelf.media.MediaUrls;

/** What the function can do, put together. */
record Features(
    ProductGallery products, ModelGallery models, Storage storage, ImageNames names, Clock clock) {

  /** What has to do with files. */
  record Storage(Bucket bucket, Presigner presigner, MediaUrls urls) {}

  private List<Gallery> galleries() {
    return List.of(products, models);
  }

  ProductFormUpload productForm() {
    var files = new ImageFiles(storage.bucket());
    return new ProductFormUpload(products, files, names, storage.urls(), clock);
  }

  ModelFormUpload modelForm() {
    return new ModelFormUpload(models, new ImageFiles(storage.bucket()), names, clock);
  }

  ProductImageEditing productEditing() {
    return new ProductImageEditing(products, storage.urls(), clock);
  }

  ModelImageDeletion modelDeletion() {
    return new ModelImageDeletion(models, clock);
  }

  Uploading productUploading() {
    return new Uploading(products, storage.presigner(), names, clock);
  }

  Uploading modelUploading() {
    return new Uploading(models, storage.presigner(), names, clock);
  }

  Arrivals arrivals() {
    return new Arrivals(galleries(), storage.bucket(), clock);
  }

  LateArrivals lateArrivals() {
    return new LateArrivals(galleries(), storage.bucket(), arrivals(), clock);
  }

  RemovalBatch removals() {
    var tables = galleries().stream().map(Gallery::table).toList();
    return new RemovalBatch(tables, new Removing(storage.bucket()));
  }
}
