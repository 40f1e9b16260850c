package shelf.local.s3;

import com.google.common.collect.BiMap;
import com.google.common.collect.ImmutableBiMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gaul.s3proxy.awssdk.AwsS3SdkBlobStore;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.Credentials;
import org.gaul.s3proxy.middleware.AliasBlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import shelf.local.account.LocalCredentials;
import shelf.local.elsewhere.Elsewhere;
import shelf.local.failure.StoreException;

/** Where objects are kept. */
final class Stores {

  /** {@code If-None-Match} is the other one's to decide. */
  private static final String NATIVE_CONDITIONS = "native";

  /** The template's, unless somebody names another one. */
  private static final String BUCKET = "media";

  private static final boolean IN_CHUNKS = false;
  private static final boolean WITHOUT_QUOTES = false;

  private Stores() {}

  static BlobStore open(Optional<Path> directory) {
    return directory.<BlobStore>map(Stores::files).orElseGet(TransientNio2BlobStore::new);
  }

  /** Of another AWS. No two accounts have a bucket of the same name there. */
  static BlobStore of(Elsewhere elsewhere) {
    var buckets = new Rereadable(bucketsOf(elsewhere));
    return alias(buckets, BUCKET, BUCKET + "-" + elsewhere.account());
  }

  /** S3Proxy 4.1 makes it from property files only; a version without the method fails at start. */
  private static BlobStore alias(BlobStore store, String alias, String bucket) {
    try {
      var make =
          AliasBlobStore.class.getDeclaredMethod("newAliasBlobStore", BlobStore.class, BiMap.class);
      make.setAccessible(true);
      return (BlobStore) make.invoke(null, store, ImmutableBiMap.of(alias, bucket));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("S3Proxy has no method newAliasBlobStore", e);
    }
  }

  private static BlobStore bucketsOf(Elsewhere elsewhere) {
    var credentials = new Credentials(elsewhere.account(), LocalCredentials.SECRET_KEY);
    return new AwsS3SdkBlobStore(
        () -> credentials,
        elsewhere.s3().toString(),
        LocalCredentials.REGION,
        NATIVE_CONDITIONS,
        String.valueOf(IN_CHUNKS),
        String.valueOf(WITHOUT_QUOTES));
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
