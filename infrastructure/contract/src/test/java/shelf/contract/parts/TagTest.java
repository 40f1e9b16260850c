package shelf.contract.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.parts.Parts.path;
import static shelf.contract.parts.Parts.unique;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.Api;
import shelf.contract.http.Errors;

/** Tags: what a client has seen, and whether it still holds. */
class TagTest {

  private static final Parts PARTS = Parts.ofServer();
  private static final Place PLACE = PARTS.place();

  private long part;

  @BeforeEach
  void create() {
    part = PARTS.created(PLACE, unique("tag"));
  }

  private String publicPath() {
    return "/api/parts/" + part;
  }

  private static String tag(Answer answer) {
    return answer.header("etag").orElseThrow();
  }

  private String tag() {
    return tag(PARTS.api().get(path(part)));
  }

  private static Api matching(String tag) {
    return PARTS.api().with("If-Match", tag);
  }

  private static Answer again(String tag, String path) {
    return PARTS.api().with("If-None-Match", tag).get(path);
  }

  private void assertStale(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(412);
    assertThat(answer.json().propertyNames()).containsExactly("detail");
  }

  @Test
  void show_unchanged_is304WithoutABody() {
    for (var path : new String[] {path(part), publicPath()}) {
      var tag = tag(PARTS.api().get(path));
      var answer = again(tag, path);
      assertThat(answer.status()).isEqualTo(304);
      assertThat(answer.bytes()).isEmpty();
      assertThat(tag(answer)).isEqualTo(tag);
      assertThat(again("W/" + tag, path).status()).isEqualTo(304);
      assertThat(again("\"other\", " + tag, path).status()).isEqualTo(304);
      assertThat(again("\"other\"", path).status()).isEqualTo(200);
    }
  }

  @Test
  void show_priceChanged_isAnotherTag() {
    long supplier = PARTS.supplier();
    PARTS.offer(part, Parts.offer(supplier, 5));
    var admin = tag();
    var open = tag(PARTS.api().get(publicPath()));
    PARTS.offer(part, Parts.offer(supplier, 6));
    assertThat(again(admin, path(part)).status()).isEqualTo(200);
    assertThat(again(open, publicPath()).status()).isEqualTo(200);
    assertThat(tag()).isNotEqualTo(admin);
    PARTS.offer(part, Parts.offer(supplier, 5));
    assertThat(again(admin, path(part)).status()).isEqualTo(304);
    assertThat(again(open, publicPath()).status()).isEqualTo(304);
  }

  @Test
  void change_tagStillHolds_isDone() {
    assertThat(matching(tag()).put(path(part), Map.of("status", "a")).status()).isEqualTo(200);
    var shown = tag(PARTS.change(part, Map.of("status", "b")));
    assertThat(matching(shown).put(path(part), Map.of("status", "c")).status()).isEqualTo(200);
    assertThat(matching("*").put(path(part), Map.of("status", "d")).status()).isEqualTo(200);
    var listed = "\"other\", " + tag();
    assertThat(matching(listed).delete(path(part)).status()).isEqualTo(204);
  }

  @Test
  void change_partChangedMeanwhile_is412AndNothingChanges() {
    var seen = tag();
    PARTS.change(part, Map.of("status", "theirs"));
    assertStale(matching(seen).put(path(part), Map.of("status", "mine")));
    assertStale(matching(seen).delete(path(part)));
    var kept = PARTS.api().get(path(part)).json();
    assertThat(kept.get("status").stringValue()).isEqualTo("theirs");
  }

  /** A price is no change of the part: who edits its text need not read it again. */
  @Test
  void change_onlyThePriceChangedMeanwhile_isDone() {
    long supplier = PARTS.supplier();
    PARTS.offer(part, Parts.offer(supplier, 5));
    var seen = tag();
    PARTS.offer(part, Parts.offer(supplier, 6));
    assertThat(matching(seen).put(path(part), Map.of("status", "mine")).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"0\"", "\"x\"", "1", "W/\"1\"", ""})
  void change_otherTag_is412(String tag) {
    assertStale(matching(tag).put(path(part), Map.of("status", "mine")));
    assertStale(matching(tag).delete(path(part)));
  }

  @Test
  void change_tagOfAPartThatIsGone_is404() {
    var seen = tag();
    PARTS.delete(part);
    Errors.assertDetail(matching(seen).delete(path(part)), 404, "Part not found");
  }

  @Test
  void change_sameValues_keepsTheTag() {
    PARTS.change(part, Map.of("status", "same"));
    var seen = tag();
    PARTS.change(part, Map.of("status", "same"));
    assertThat(tag()).isEqualTo(seen);
  }
}
