package shelf.contract.http;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.http.Brands.ADMIN;
import static shelf.contract.http.Brands.admin;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How large a body may be: 5 MiB for the function, 6 MB for Lambda, 10 MB for API Gateway. */
class BodySizeTest {

  private static final int LARGEST = 5 * 1024 * 1024;

  /** Blanks between the tokens make it so long. */
  private static String body(String name, int bytes) {
    var json = "{\"name\":\"" + name + "\"}";
    return json.substring(0, json.length() - 1) + " ".repeat(bytes - json.length()) + "}";
  }

  @Test
  void body_ofTheLargestSize_isRead() {
    var answer = admin().post(ADMIN, body(Brands.unique("large"), LARGEST));
    assertThat(answer.status()).as("%s", answer).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {ADMIN, ADMIN + "/bulk-create"})
  void body_oneByteLarger_isOur413(String path) {
    long before = Brands.total();
    var answer = admin().post(path, body("never", LARGEST + 1));
    Errors.assertDetail(answer, 413, "Request body too large");
    assertThat(Brands.total()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {6_400_000, 10_600_000})
  void body_largerThanAnEventOrRequestMayBe_isTheGateways413(int bytes) {
    long before = Brands.total();
    var answer = admin().post(ADMIN, body("never", bytes));
    Errors.assertGateway(answer, 413, "Request Entity Too Large");
    assertThat(Brands.total()).isEqualTo(before);
  }

  @Test
  void body_nameOfMegabytes_is422() {
    var answer = admin().post(ADMIN, "{\"name\":\"" + "щ".repeat(LARGEST / 2 - 10) + "\"}");
    assertThat(Errors.faults(answer)).containsExactly("string_too_long body.name");
  }

  @Test
  void body_manyUnknownFields_areIgnored() {
    var json = new StringBuilder("{\"name\":\"" + Brands.unique("fields") + "\"");
    for (int i = 0; i < 50_000; i++) {
      json.append(",\"f").append(i).append("\":").append(i);
    }
    assertThat(admin().post(ADMIN, json.append("}").toString()).status()).isEqualTo(201);
  }
}
