package shelf.local.s3;

import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.GetBucketAclRequest;
import software.amazon.awssdk.services.s3.model.GetBucketAclResponse;
import software.amazon.awssdk.services.s3.model.GetBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.GetBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.PutBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningResponse;

/** What one function may do to whole buckets, as {@link FunctionStore} has it for objects. */
class GuardedBuckets extends ForwardingBlobStore {

  private final Gate gate;

  GuardedBuckets(BlobStore store, Gate gate) {
    super(store);
    this.gate = gate;
  }

  @Override
  public ListBucketsResponse list() {
    gate.ofAccount("ListAllMyBuckets");
    return super.list();
  }

  @Override
  public ListBucketsResponse list(ListBucketsRequest request) {
    gate.ofAccount("ListAllMyBuckets");
    return delegate().list(request);
  }

  @Override
  public ListObjectsV2Response list(ListObjectsV2Request request) {
    gate.ofList(request.bucket(), request.prefix());
    return super.list(request);
  }

  @Override
  public ListObjectsResponse listV1(ListObjectsRequest request) {
    gate.ofList(request.bucket(), request.prefix());
    return delegate().listV1(request);
  }

  @Override
  public ListObjectVersionsResponse listVersions(ListObjectVersionsRequest request) {
    gate.ofBucket("ListBucketVersions", request.bucket());
    return super.listVersions(request);
  }

  @Override
  public HeadBucketResponse headBucket(HeadBucketRequest request) {
    gate.ofBucket("ListBucket", request.bucket());
    return super.headBucket(request);
  }

  @Override
  public CreateBucketResponse createContainer(CreateBucketRequest request) {
    gate.ofBucket("CreateBucket", request.bucket());
    return super.createContainer(request);
  }

  @Override
  public void deleteBucket(String bucket) {
    gate.ofBucket("DeleteBucket", bucket);
    super.deleteBucket(bucket);
  }

  @Override
  public GetBucketAclResponse getContainerAcl(GetBucketAclRequest request) {
    gate.ofBucket("GetBucketAcl", request.bucket());
    return super.getContainerAcl(request);
  }

  @Override
  public void setContainerAccess(String bucket, BucketCannedACL access) {
    gate.ofBucket("PutBucketAcl", bucket);
    super.setContainerAccess(bucket, access);
  }

  @Override
  public GetBucketVersioningResponse getBucketVersioning(GetBucketVersioningRequest request) {
    gate.ofBucket("GetBucketVersioning", request.bucket());
    return super.getBucketVersioning(request);
  }

  @Override
  public PutBucketVersioningResponse putBucketVersioning(PutBucketVersioningRequest request) {
    gate.ofBucket("PutBucketVersioning", request.bucket());
    return super.putBucketVersioning(request);
  }

  @Override
  public GetBucketEncryptionResponse getBucketEncryption(GetBucketEncryptionRequest request) {
    gate.ofBucket("GetEncryptionConfiguration", request.bucket());
    return super.getBucketEncryption(request);
  }

  @Override
  public PutBucketEncryptionResponse putBucketEncryption(PutBucketEncryptionRequest request) {
    gate.ofBucket("PutEncryptionConfiguration", request.bucket());
    return super.putBucketEncryption(request);
  }

  @Override
  public DeleteBucketEncryptionResponse deleteBucketEncryption(
      DeleteBucketEncryptionRequest request) {
    gate.ofBucket("PutEncryptionConfiguration", request.bucket());
    return super.deleteBucketEncryption(request);
  }
}
