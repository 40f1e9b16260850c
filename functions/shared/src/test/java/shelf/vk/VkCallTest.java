package shelf.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VkCallTest {

  private static final VkCall ITEMS =
      VkCall.of("market.get").with("owner_id", -1L).with("offset", 0L).with("count", 200);

  @Test
  void form_ofNumbersAndTexts_isEncodedWithTheVersion() {
    var call = VkCall.of("market.addAlbum").with("owner_id", -1001L).with("title", "Лето & я");
    assertThat(call.form())
        .isEqualTo("owner_id=-1001&title=%D0%9B%D0%B5%D1%82%D0%BE+%26+%D1%8F&v=5.199");
  }

  @Test
  void form_ofFlags_hasOneAndZero() {
    assertThat(VkCall.of("x").with("a", true).with("b", false).form()).isEqualTo("a=1&b=0&v=5.199");
  }

  @Test
  void execute_ofSeveralCalls_isOneListOfThem() {
    var albums = VkCall.of("market.getAlbums").with("owner_id", -1L);
    var code = VkCall.execute(List.of(ITEMS.with("extended", 1), albums)).params().get("code");
    assertThat(code)
        .isEqualTo(
            "return [API.market.get({\"owner_id\":-1,\"offset\":0,\"count\":200,\"extended\":1}),"
                + "API.market.getAlbums({\"owner_id\":-1})];");
  }

  @Test
  void toString_ofToken_doesNotTellIt() {
    var seller = new Seller(1, new VkToken("vk1.a.SECRET"));
    assertThat(seller.toString()).doesNotContain("SECRET");
  }
}
