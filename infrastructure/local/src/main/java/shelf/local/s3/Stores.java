package shelf.local.s3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import shelf.local.failure.StoreException;

/** Where objects are kept. */
final class Stores {

  private Stores() {}

  static BlobStore open(Optional<Path> directory) {
    return directory.<BlobStore>map(Stores::files).orElseGet(TransientNio2BlobStore::new);
  }

  private static BlobStore files(Path directory) {
    try {
      return new FilesystemNio2BlobStore(
          Files.createDirectories(directory).toAbsolutePath().toString());
    } catch (IOException e) {
      throw new StoreException("The objects in " + directory + " are unusable: " + e, e);
    }
  }
}
