package shelf.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VkAnswersTest {

  private static final String ECHO =
      "{'error':{'error_code':14,'error_msg':'Captcha','request_params':"
          + "[{'key':'access_token','value':'vk1.a.SECRET'}]}}";

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }

  private static byte[] bytes(String text) {
    return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void checked_html_isVkBeingAway() {
    assertThatExceptionOfType(VkException.class)
        .isThrownBy(() -> Transport.checked(bytes("<html>502 Bad Gateway</html>")))
        .matches(e -> e.kind() == VkKind.BUSY)
        .withNoCause();
  }

  @Test
  void checked_error_tellsTheCodeAndNothingThatVkEchoes() {
    assertThatExceptionOfType(VkException.class)
        .isThrownBy(() -> Transport.checked(bytes(ECHO)))
        .matches(e -> e.kind() == VkKind.CAPTCHA && e.vkCode() == 14)
        .satisfies(e -> assertThat(e.toString()).doesNotContain("SECRET", "access_token"));
  }

  @Test
  void read_albumOfAnOldVersion_hasNeitherFlagsNorPhoto() {
    var album = VkAlbum.read(json("{'id':8,'title':'Пустая','count':0,'updated_time':1760000100}"));
    assertThat(album)
        .isEqualTo(
            new VkAlbum(
                8,
                "Пустая",
                0,
                1_760_000_100,
                new VkAlbum.Flags(false, false),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void read_albumWithNumbersForFlags_understandsThem() {
    var album = VkAlbum.read(json("{'id':8,'is_main':1,'is_hidden':true}"));
    assertThat(album.flags()).isEqualTo(new VkAlbum.Flags(true, true));
  }

  @Test
  void read_item_hasKopecksAsDigitsAndTheLargestPhoto() {
    var item =
        VkItem.read(
            json(
                "{'id':42,'title':'Скатерть','price':{'amount':'270000','currency':{'name':'RUB'}},"
                    + "'availability':0,'albums_ids':[7,9],'photos':[{'sizes':["
                    + "{'url':'m','width':130},{'url':'x','width':604}]}]}"));
    assertThat(item.amount()).contains("270000");
    assertThat(item.albumIds()).containsExactly(7L, 9L);
    assertThat(item.photoUrl()).contains("x");
  }

  @Test
  void parts_withOneFailure_takeTheErrorOfItsMethodAndSkipThatOfExecute() {
    var calls = List.of(VkCall.of("market.getAlbums"), VkCall.of("market.get"));
    var parts =
        VkBatch.parts(
            calls,
            json(
                "{'response':[{'count':0,'items':[]},false],'execute_errors':["
                    + "{'method':'execute','error_code':13,'error_msg':'x'},"
                    + "{'method':'market.get','error_code':1438,'error_msg':'off'}]}"));
    assertThat(parts.get(0).answer()).isPresent();
    assertThat(parts.get(1).failure()).map(VkException::kind).contains(VkKind.MARKET_OFF);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'count':1}",
        "{'items':[]}",
        "{'count':null,'items':[]}",
        "{'count':true,'items':[]}",
        "{'count':'0','items':[]}",
        "{'count':0.5,'items':[]}",
        "{'count':-1,'items':[]}",
        "{'count':100001,'items':[]}",
        "{'count':9223372036854775808,'items':[]}",
        "{'count':0,'items':{}}",
        "{'count':0,'items':null}",
        "[]"
      })
  void parts_whatIsNoPage_hasFailed(String answer) {
    var calls = List.of(VkCall.of("market.get"));
    var part = VkBatch.parts(calls, json("{'response':[" + answer + "]}")).getFirst();
    assertThat(part.failure()).map(VkException::kind).contains(VkKind.BUSY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{'count':1,'items':null}",
        "{'count':1,'items':{}}",
        "{'count':1,'items':[false]}",
        "{'count':1,'items':[{'id':8}]}",
        "{'count':2,'items':[{'id':7},false]}"
      })
  void albumIn_whatDoesNotSay_isNotGone(String answer) {
    assertThatExceptionOfType(VkException.class)
        .isThrownBy(() -> VkMarket.albumIn(json(answer), 7))
        .matches(e -> e.kind() == VkKind.BUSY);
  }

  @Test
  void albumIn_listOfOneOrNone_saysSo() {
    var found = VkMarket.albumIn(json("{'count':1,'items':[{'id':7,'title':'A'}]}"), 7);
    assertThat(found).map(VkAlbum::title).contains("A");
    assertThat(VkMarket.albumIn(json("{'count':0,'items':[]}"), 7)).isEmpty();
  }

  @Test
  void read_timeThatNoTextHas_isTheLastOrTheFirst() {
    var late = VkAlbum.read(json("{'id':8,'updated_time':9223372036854775807}"));
    var early = VkAlbum.read(json("{'id':8,'updated_time':-5}"));
    assertThat(Instant.ofEpochSecond(late.updatedTime())).hasToString("9999-12-31T23:59:59Z");
    assertThat(early.updatedTime()).isZero();
  }

  @Test
  void read_itemWithTextsWithoutEnd_cutsThem() {
    var text = "Ж".repeat(100_001);
    var item = VkItem.read(json("{'id':1,'title':'" + text + "','description':'" + text + "'}"));
    assertThat(item.title()).hasSize(4_000);
    assertThat(item.description()).hasSize(100_000);
  }

  @Test
  void read_textCutWithinACharacter_hasNoHalfOfIt() {
    var item = VkItem.read(json("{'id':1,'title':'" + "a".repeat(3_999) + "😀'}"));
    assertThat(item.title()).hasSize(4_000).endsWith("a?");
  }

  @Test
  void parts_withoutAResponse_haveAllFailed() {
    var calls = List.of(VkCall.of("market.get"), VkCall.of("market.get"));
    assertThat(VkBatch.parts(calls, json("{'response':null}")))
        .allMatch(part -> part.failure().isPresent());
  }
}
