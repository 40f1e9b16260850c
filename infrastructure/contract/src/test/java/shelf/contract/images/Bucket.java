package shelf.contract.images;

import java.net.URI;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import shelf.local.account.LocalCredentials;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The bucket itself, past every function and every signature. */
record Bucket(S3Client client) {

  static final String NAME = "media";

  static Bucket at(URI endpoint) {
    var keys = AwsBasicCredentials.create(LocalCredentials.ACCESS_KEY, LocalCredentials.SECRET_KEY);
    return new Bucket(
        S3Client.builder()
            .endpointOverride(endpoint)
            .forcePathStyle(true)
            .region(Region.of(LocalCredentials.REGION))
            .credentialsProvider(StaticCredentialsProvider.create(keys))
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build());
  }

  /** What clients of functions find in their environment, for an S3 and a DynamoDB. */
  static Map<String, String> environment(URI dynamoDb, URI s3) {
    return Map.of(
        "AWS_REGION", LocalCredentials.REGION,
        "AWS_ACCESS_KEY_ID", LocalCredentials.ACCESS_KEY,
        "AWS_SECRET_ACCESS_KEY", LocalCredentials.SECRET_KEY,
        "AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString(),
        "AWS_ENDPOINT_URL_S3", s3.toString());
  }

  SortedSet<String> keys(String prefix) {
    var keys = new TreeSet<String>();
    client.listObjectsV2Paginator(list -> list.bucket(NAME).prefix(prefix)).contents().stream()
        .map(S3Object::key)
        .forEach(keys::add);
    return keys;
  }

  void put(String key, byte[] bytes) {
    client.putObject(put -> put.bucket(NAME).key(key), RequestBody.fromBytes(bytes));
  }

  byte[] get(String key) {
    return client.getObjectAsBytes(get -> get.bucket(NAME).key(key)).asByteArray();
  }

  void delete(String key) {
    client.deleteObject(delete -> delete.bucket(NAME).key(key));
  }
}
