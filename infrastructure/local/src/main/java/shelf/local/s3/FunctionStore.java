package shelf.local.s3;

import java.io.InputStream;
import java.util.List;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectAclRequest;
import software.amazon.awssdk.services.s3.model.GetObjectAclResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartCopyResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * The store as one function may use it: each method that S3Proxy calls for a request needs the
 * permission that S3 has for it. What it calls for its own bookkeeping, {@code containerExists} and
 * {@code blobMetadataIfPresent}, needs none.
 */
final class FunctionStore extends GuardedBuckets {

  private final Gate gate;

  FunctionStore(BlobStore store, Gate gate) {
    super(store, gate);
    this.gate = gate;
  }

  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    read(request.bucket(), request.key(), request.versionId());
    return super.getBlob(request);
  }

  @Override
  public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
    read(request.bucket(), request.key(), request.versionId());
    return super.blobMetadata(request);
  }

  @Override
  public HeadObjectResponse blobMetadataIfPresent(HeadObjectRequest request) {
    return delegate().blobMetadataIfPresent(request);
  }

  /** Whoever may not list a bucket is not told either what is not in it. */
  private void read(String bucket, String key, String version) {
    gate.ofObject(version == null ? "GetObject" : "GetObjectVersion", bucket, key);
    if (!delegate().blobExists(bucket, key)) {
      gate.ofBucket("ListBucket", bucket);
    }
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream payload) {
    gate.ofObject("PutObject", request.bucket(), request.key());
    return super.putBlob(request, payload);
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    gate.ofObject("GetObject", request.sourceBucket(), request.sourceKey());
    gate.ofObject("PutObject", request.destinationBucket(), request.destinationKey());
    return super.copyBlob(request);
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    var action = request.versionId() == null ? "DeleteObject" : "DeleteObjectVersion";
    gate.ofObject(action, request.bucket(), request.key());
    return super.removeBlob(request);
  }

  @Override
  public GetObjectAclResponse getBlobAcl(GetObjectAclRequest request) {
    gate.ofObject("GetObjectAcl", request.bucket(), request.key());
    return super.getBlobAcl(request);
  }

  @Override
  public void setBlobAccess(String bucket, String key, ObjectCannedACL access) {
    gate.ofObject("PutObjectAcl", bucket, key);
    super.setBlobAccess(bucket, key, access);
  }

  @Override
  public void setBlobAccess(String bucket, String key, ObjectCannedACL access, String version) {
    gate.ofObject("PutObjectVersionAcl", bucket, key);
    super.setBlobAccess(bucket, key, access, version);
  }

  @Override
  public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
    gate.ofObject("PutObject", request.bucket(), request.key());
    return super.initiateMultipartUpload(request);
  }

  @Override
  public UploadPartResponse uploadMultipartPart(
      MultipartUpload upload, UploadPartRequest request, InputStream payload) {
    gate.ofObject("PutObject", upload.containerName(), upload.blobName());
    return super.uploadMultipartPart(upload, request, payload);
  }

  @Override
  public UploadPartCopyResponse copyMultipartPart(
      MultipartUpload upload, UploadPartCopyRequest request) {
    gate.ofObject("GetObject", request.sourceBucket(), request.sourceKey());
    gate.ofObject("PutObject", upload.containerName(), upload.blobName());
    return delegate().copyMultipartPart(upload, request);
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    gate.ofObject("PutObject", upload.containerName(), upload.blobName());
    return super.completeMultipartUpload(upload, request);
  }

  @Override
  public void abortMultipartUpload(MultipartUpload upload) {
    gate.ofObject("AbortMultipartUpload", upload.containerName(), upload.blobName());
    super.abortMultipartUpload(upload);
  }

  @Override
  public List<Part> listMultipartUpload(MultipartUpload upload) {
    gate.ofObject("ListMultipartUploadParts", upload.containerName(), upload.blobName());
    return super.listMultipartUpload(upload);
  }

  @Override
  public List<software.amazon.awssdk.services.s3.model.MultipartUpload> listMultipartUploads(
      String bucket) {
    gate.ofBucket("ListBucketMultipartUploads", bucket);
    return super.listMultipartUploads(bucket);
  }
}
