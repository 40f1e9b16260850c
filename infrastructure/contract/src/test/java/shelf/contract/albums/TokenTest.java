package shelf.contract.albums;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Answer;
import shelf.contract.Apart;
import shelf.contract.engine.Store;
import shelf.contract.http.Errors;
import shelf.local.vk.Trouble;
import shelf.vk.TokenState;
import shelf.vk.VkToken;

/** The token of a project goes in and never comes out. */
@Apart
class TokenTest {

  private final Market market = Market.open();

  @Test
  void put_token_isKeptAndUsed() {
    var project = market.bare();
    var answer = project.putToken(project.token());
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.bytes()).isEmpty();
    assertThat(market.secret(project.id())).hasValue(project.token());
    assertThat(project.shownNow().get("hasToken").booleanValue()).isTrue();
    project.created("Лето");
    assertThat(project.calls(Project.ADD)).isEqualTo(1);
  }

  @Test
  void put_another_replacesItAtOnce() {
    var project = market.project();
    project.created("By the first");
    assertThat(project.putToken("vk1.a.second-" + project.community()).status()).isEqualTo(204);
    project.created("By the second");
    assertThat(market.secret(project.id())).hasValue("vk1.a.second-" + project.community());
    assertThat(project.calls(Project.ADD)).isEqualTo(1);
    assertThat(market.vk().calls().calls())
        .extracting(call -> call.token())
        .contains("vk1.a.second-" + project.community());
  }

  @Test
  void put_ofAnUnknownProject_is404AndKeepsNothing() {
    var nobody = new Project(market, 9_007_199_254_740_991L, 1, "t");
    Errors.assertDetail(nobody.putToken("vk1.a.nobodys"), 404, "Project not found");
    assertThat(market.secret(nobody.id())).isEmpty();
  }

  @Test
  void use_withoutToken_is409() {
    var project = market.bare();
    var refresh = market.admin().post(Market.REFRESH, Map.of("projectId", project.id()));
    for (var answer :
        List.of(project.create("Лето"), project.edit(1, "Лето"), project.delete(1), refresh)) {
      var body = Market.shown(409, answer);
      assertThat(body.propertyNames()).containsExactlyInAnyOrder("detail", "code");
      assertThat(body.get("detail").stringValue()).isEqualTo("The project has no VK token");
      assertThat(body.get("code").stringValue()).isEqualTo("vk_token_missing");
    }
    assertThat(project.albums()).isEmpty();
    assertThat(project.creations()).isEmpty();
  }

  @Test
  void secret_deletedByHand_isNoTokenAndComesBackWithTheNext() {
    var project = market.project();
    market.deleteForLater(project.id());
    var code = Market.shown(409, project.create("Лето")).get("code");
    assertThat(code.stringValue()).isEqualTo("vk_token_missing");
    project.giveToken();
    assertThat(market.secret(project.id())).hasValue(project.token());
    project.created("Лето");
  }

  @Test
  void state_ofAToken_goesAMonthAfterItsLastUse() {
    var project = market.project();
    assertThat(daysKept(project)).isEqualTo(30);
    project.suffer(Trouble.error(5).on(Project.ADD));
    Market.shown(502, project.create("Лето"));
    assertThat(daysKept(project)).as("stopped: VK must not be asked soon").isEqualTo(365);
    project.giveToken();
    project.created("Лето");
    assertThat(daysKept(project)).isEqualTo(30);
  }

  private long daysKept(Project project) {
    var state = TokenState.key(new VkToken(project.token()).hash());
    long end = market.table().get(state).orElseThrow().number("expires_at");
    return Math.round((end - Instant.now().getEpochSecond()) / (24 * 60 * 60.0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"token\": \"\"}",
        "{\"token\": \"vk1.a.hidden words\"}",
        "{\"token\": \"vk1.a.hidden\\r\\nX: y\"}",
        "{\"token\": \"vk1.a.скрыто-hidden\"}",
        "{\"token\": [\"vk1.a.hidden\"]}",
        "{\"token\": null, \"tokens\": \"vk1.a.hidden\"}",
        "{\"tokn\": \"vk1.a.hidden\"}",
        "[\"vk1.a.hidden\"]",
        "\"vk1.a.hidden\"",
        "{\"token\": \"vk1.a.hidden\"",
        "vk1.a.hidden"
      })
  void put_faultyToken_is422AndTellsNothingOfIt(String body) {
    var project = market.bare();
    var answer = market.admin().put(project.path() + "/vk-token", body);
    assertThat(Errors.faults(answer)).hasSize(1);
    assertThat(answer.text()).doesNotContain("hidden");
    assertThat(project.shownNow().get("hasToken").booleanValue()).isFalse();
  }

  @Test
  void put_upTo1024Characters_isTaken() {
    var project = market.bare();
    assertThat(project.putToken("!~" + "x".repeat(1022)).status()).isEqualTo(204);
    assertThat(Errors.faults(project.putToken("x".repeat(1025))))
        .containsExactly("string_pattern_mismatch body.token");
    assertThat(market.secret(project.id()).orElseThrow()).hasSize(1024);
  }

  @Test
  void token_whateverHappens_isInNoAnswerNorLogNorTable() throws IOException {
    var project = market.project();
    var answers = new ArrayList<Answer>();
    answers.add(project.create("Told " + project.token()));
    for (var trouble : List.of(Trouble.error(5, "Token " + project.token()), html(), reset())) {
      project.suffer(trouble.on(Project.ADD));
      answers.add(project.create("Лето"));
      project.giveToken();
    }
    answers.add(market.admin().get(project.path()));
    answers.add(market.admin().get(Market.PROJECTS + "?limit=100"));
    answers
        .subList(1, answers.size())
        .forEach(it -> assertThat(it.toString()).doesNotContain(project.token()));
    assertThat(logs()).contains("/api/market/createAlbum").doesNotContain(project.token());
    var secretly =
        Store.scan(market.table(), item -> !item.key().collection().startsWith("albums#")).stream()
            .filter(item -> item.toString().contains(project.token()));
    assertThat(secretly).isEmpty();
  }

  private static Trouble html() {
    return Trouble.of(Trouble.Kind.HTML);
  }

  private static Trouble reset() {
    return Trouble.of(Trouble.Kind.RESET);
  }

  private String logs() throws IOException {
    var text = new StringBuilder();
    try (var files = Files.walk(market.aws().logs())) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        text.append(Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }
}
