package shelf.local.site;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What runs right now, as {@code GET /_local/status} shows it (member names in snake_case).
 *
 * @param version of Shelf
 * @param startedAt when the embedded AWS was ready; cut to whole seconds
 * @param url where the gateway listens, with a trailing slash
 * @param functions in the order of the template
 * @param tables in the order of the template
 * @param endpoints where the other services listen
 * @param credentials what S3 requests must be signed with; no secret, it opens this machine only
 * @param buckets physical names
 * @param data the data directory, or {@code memory}
 * @param fx where exchange rates come from: {@code sample}, {@code live}, or the URL of a mirror;
 *     null if nothing asks for any
 * @param fxRecorded the days whose rates the sample really has, by source ({@code CBR}); null if
 *     the rates are not the sample's
 * @param vk what is taken for VK: {@code fake}, {@code live}, or the URL of another server; null if
 *     nothing asks VK
 */
public record Status(
    String version,
    Instant startedAt,
    URI url,
    List<Function> functions,
    List<Table> tables,
    Endpoints endpoints,
    Credentials credentials,
    List<String> buckets,
    String data,
    Optional<String> fx,
    Optional<Map<String, LocalDate>> fxRecorded,
    Optional<String> vk) {

  /** Cuts and copies. */
  public Status {
    startedAt = startedAt.truncatedTo(ChronoUnit.SECONDS);
    functions = List.copyOf(functions);
    tables = List.copyOf(tables);
    buckets = List.copyOf(buckets);
  }

  /** A function and how many routes of the HTTP API lead to it; 0 when only events do. */
  public record Function(String name, int routes) {}

  /** A table and how many items it holds, as DescribeTable says: brands, guards and counters. */
  public record Table(String name, long items) {}

  /** Base addresses for {@code --endpoint-url}. */
  public record Endpoints(URI dynamodb, URI s3, URI secretsmanager) {}

  /** The one account of the embedded AWS, in the words of the AWS command line. */
  public record Credentials(String accessKeyId, String secretAccessKey, String region) {}
}
