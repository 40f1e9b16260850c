package shelf.local.s3;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** A store that tells what is created and removed in it, as S3 notifies. */
final class ObservedStore extends ForwardingBlobStore {

  private final List<Consumer<ObjectEvent>> listeners = new CopyOnWriteArrayList<>();

  ObservedStore(BlobStore store) {
    super(store);
  }

  void listen(Consumer<ObjectEvent> listener) {
    listeners.add(listener);
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream payload) {
    var response = super.putBlob(request, payload);
    created("ObjectCreated:Put", request.bucket(), request.key());
    return response;
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    var response = super.copyBlob(request);
    created("ObjectCreated:Copy", request.destinationBucket(), request.destinationKey());
    return response;
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    var response = super.completeMultipartUpload(upload, request);
    created("ObjectCreated:CompleteMultipartUpload", request.bucket(), request.key());
    return response;
  }

  /** S3 says nothing of the deletion of what was not there. */
  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    var existed = blobExists(request.bucket(), request.key());
    var response = super.removeBlob(request);
    if (existed) {
      tell("ObjectRemoved:Delete", request.bucket(), request.key(), Optional.empty());
    }
    return response;
  }

  private void created(String event, String bucket, String key) {
    var stored = blobMetadata(bucket, key);
    var content = new ObjectEvent.Content(stored.contentLength(), stored.eTag().replace("\"", ""));
    tell(event, bucket, key, Optional.of(content));
  }

  private void tell(String name, String bucket, String key, Optional<ObjectEvent.Content> content) {
    var event = new ObjectEvent(name, bucket, key, content, Instant.now());
    listeners.forEach(listener -> listener.accept(event));
  }
}
