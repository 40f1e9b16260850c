package shelf.contract.images;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.images.Owner.announced;
import static shelf.contract.images.Studio.PATIENCE;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import shelf.contract.Apart;
import shelf.contract.Api;
import shelf.contract.Patience;

/** A file goes straight to the bucket, by a request that is good for nothing else. */
@Apart
class SignedUploadTest {

  private static final byte[] FILE = Drawing.jpeg(400, 300);

  private final Studio studio = Studio.open();

  private static byte[] file(String extension) {
    return switch (extension) {
      case "jpg" -> Drawing.jpeg(1600, 1200);
      case "png" -> Drawing.png(1600, 1200);
      default -> Drawing.WEBP;
    };
  }

  private static void awaitSettled(Ticket ticket) {
    Patience.until(PATIENCE, "settled", () -> !ticket.state().equals("pending"));
  }

  @ParameterizedTest
  @CsvSource({
    "PRODUCT, jpg, image/jpeg",
    "PRODUCT, png, image/png",
    "PRODUCT, webp, image/webp",
    "MODEL, jpg, image/jpeg",
    "MODEL, png, image/png",
    "MODEL, webp, image/webp"
  })
  void upload_ofEachKind_isReadyWithItsVariants(Kind kind, String extension, String type) {
    var owner = studio.owner(kind);
    var bytes = file(extension);
    var ticket = owner.tickets(announced("a." + extension, type, bytes.length)).getFirst();
    assertThat(ticket.state()).isEqualTo("pending");
    assertThat(ticket.status().get("image").isNull()).isTrue();
    awaitSettled(ticket.sent(bytes));

    var status = ticket.status();
    assertThat(status.propertyNames())
        .containsExactlyInAnyOrder("upload_id", "status", "image", "reason");
    assertThat(status.get("status").stringValue()).isEqualTo("ready");
    assertThat(status.get("reason").isNull()).isTrue();
    assertThat(owner.shown()).containsExactly(status.get("image"));
    var key = owner.key(owner.shown().getFirst());
    assertThat(key).matches(kind.folder() + "/[0-9a-f-]+/[0-9a-f]{32}\\." + extension);
    assertThat(studio.bucket().get(key)).isEqualTo(bytes);
    owner.assertSound();
    Patience.until(PATIENCE, "moved", () -> studio.bucket().keys(ticket.quarantine()).isEmpty());
  }

  @Test
  void ticket_saysWhatIsSigned() {
    var before = Instant.now();
    var answer = studio.product().announce(announced("a.jpg", "image/jpeg", FILE.length));
    var upload = Studio.shown(201, answer).get("uploads").get(0);
    assertThat(upload.propertyNames())
        .containsExactlyInAnyOrder("upload_id", "method", "url", "headers", "expires_at");
    assertThat(upload.get("method").stringValue()).isEqualTo("PUT");
    var expires = Instant.parse(upload.get("expires_at").stringValue());
    assertThat(Duration.between(before, expires))
        .isBetween(Duration.ofSeconds(895), Duration.ofSeconds(930));
    var query = URI.create(upload.get("url").stringValue()).getQuery();
    assertThat(query)
        .contains("X-Amz-Expires=900")
        .contains("X-Amz-SignedHeaders=content-length;content-type;host;if-none-match");
    assertThat(upload.get("headers").get("Content-Type").stringValue()).isEqualTo("image/jpeg");
  }

  @Test
  void send_anotherLength_isRefused() {
    var ticket = studio.product().ticket(FILE);
    assertThat(ticket.send(Drawing.jpegOf(FILE.length + 1)).status()).isEqualTo(403);
    assertThat(ticket.send(Drawing.jpegOf(FILE.length - 1)).status()).isEqualTo(403);
    assertUntouched(ticket);
  }

  @Test
  void send_anotherType_isRefused() {
    var ticket = studio.product().ticket(FILE);
    assertThat(ticket.with("Content-Type", "text/html").send(FILE).status()).isEqualTo(403);
    assertThat(ticket.with("Content-Type", "image/png").send(FILE).status()).isEqualTo(403);
    assertThat(ticket.without("If-None-Match").send(FILE).status()).isIn(400, 403);
    assertUntouched(ticket);
  }

  @Test
  void send_toAnotherKey_isRefused() {
    var ticket = studio.product().ticket(FILE);
    var foreign = studio.product().ticket(FILE);
    var elsewhere = ticket.url().replace(ticket.id(), foreign.id());
    assertThat(ticket.at(elsewhere).send(FILE).status()).isEqualTo(403);
    var shown = ticket.url().replace("/uploads/products/" + ticket.id(), "/products/x/y.jpg");
    assertThat(shown).isNotEqualTo(ticket.url());
    assertThat(ticket.at(shown).send(FILE).status()).isEqualTo(403);
    assertUntouched(ticket);
    assertUntouched(foreign);
    assertThat(studio.bucket().keys("products/x/")).isEmpty();
  }

  @Test
  void send_withAnotherTimeOrMethod_isRefused() {
    var ticket = studio.product().ticket(FILE);
    var longer = ticket.url().replace("X-Amz-Expires=900", "X-Amz-Expires=90000");
    assertThat(longer).isNotEqualTo(ticket.url());
    assertThat(ticket.at(longer).send(FILE).status()).isEqualTo(403);
    assertThat(Api.at(URI.create(ticket.url())).get(ticket.url()).status()).isEqualTo(403);
    assertThat(Api.at(URI.create(ticket.url())).delete(ticket.url()).status()).isEqualTo(403);
    assertUntouched(ticket);
  }

  @Test
  void send_unsigned_isRefused() {
    var ticket = studio.product().ticket(FILE);
    var bare = ticket.url().substring(0, ticket.url().indexOf('?'));
    assertThat(ticket.at(bare).send(FILE).status()).isIn(401, 403);
    assertUntouched(ticket);
  }

  private void assertUntouched(Ticket ticket) {
    assertThat(ticket.state()).isEqualTo("pending");
    assertThat(studio.bucket().keys(ticket.quarantine())).isEmpty();
    assertThat(ticket.owner().shown()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void send_twice_isOneImage(Kind kind) {
    var owner = studio.owner(kind);
    var ticket = owner.ticket(FILE).sent(FILE);
    assertThat(ticket.send(FILE).status()).isIn(200, 412);
    awaitSettled(ticket);
    assertThat(ticket.send(FILE).status()).isIn(200, 412);
    Patience.until(PATIENCE, "gone", () -> studio.bucket().keys(ticket.quarantine()).isEmpty());
    assertThat(ticket.state()).isEqualTo("ready");
    assertThat(owner.shown()).hasSize(1);
    owner.assertSound();
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void send_withItsSha256_isReady_anotherFile_isRefused(Kind kind) {
    var owner = studio.owner(kind);
    var file = announced("a.jpg", "image/jpeg", FILE.length);
    file.put("sha256", sha256(FILE));
    var ticket = owner.tickets(file).getFirst();
    assertThat(ticket.headers()).containsKey("x-amz-checksum-sha256");
    var other = FILE.clone();
    other[other.length - 20] ^= 1;
    assertThat(ticket.send(other).status()).isBetween(400, 403);
    assertThat(ticket.without("x-amz-checksum-sha256").send(FILE).status()).isBetween(400, 403);
    assertUntouched(ticket);
    awaitSettled(ticket.sent(FILE));
    assertThat(ticket.state()).isEqualTo("ready");
  }

  @Test
  void send_exactlyTenMegabytes_isReady() {
    var owner = studio.product();
    var file = Drawing.jpegOf(10 * 1024 * 1024);
    var ticket = owner.ticket(file).sent(file);
    awaitSettled(ticket);
    assertThat(ticket.state()).as("%s", ticket.status()).isEqualTo("ready");
    assertThat(studio.bucket().get(owner.key(owner.shown().getFirst()))).isEqualTo(file);
  }

  @Test
  void tickets_areInTheOrderAsked_eachOfItsOwn() {
    var owner = studio.model();
    var tickets =
        owner.tickets(
            announced("a.jpg", "image/jpeg", 111),
            announced("b.png", "image/png", 222),
            announced("c.webp", "image/webp", 333));
    assertThat(tickets.stream().map(ticket -> ticket.headers().get("Content-Type")))
        .containsExactly("image/jpeg", "image/png", "image/webp");
    assertThat(tickets.stream().map(Ticket::id).distinct()).hasSize(3);
    assertThat(List.of(tickets.get(0).state(), tickets.get(2).state())).containsOnly("pending");
  }
}
