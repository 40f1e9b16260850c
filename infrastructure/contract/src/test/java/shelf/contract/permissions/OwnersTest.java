package shelf.contract.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.contract.Apart;
import shelf.contract.Checkout;
import shelf.local.EmbeddedAws;
import shelf.local.Options;
import software.amazon.awssdk.core.sync.RequestBody;

/** Which function may do what to whose data, asked of the services with its own credentials. */
@Apart
class OwnersTest {

  private static EmbeddedAws aws;

  @BeforeAll
  static void start() {
    var options = Options.inMemory(Checkout.home()).withoutGateway().starting("FxSyncFunction");
    aws = EmbeddedAws.start(options);
  }

  @AfterAll
  static void stop() {
    aws.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "brands",
        "pricing",
        "fx-sync",
        "parts",
        "products",
        "car-models",
        "images",
        "sweep",
        "albums",
        "vk-sync",
        "purge",
        "indexer"
      })
  void function_thatAsksForEverything_getsWhatItHasARightTo(String function) {
    putObjects();
    try (var clerk = Clerk.function(aws, function)) {
      assertThat(granted(clerk)).isEqualTo(Rights.of(function));
    }
  }

  private static void putObjects() {
    try (var developer = Clerk.developer(aws)) {
      for (var folder : Rights.KINDS.get("bucket")) {
        developer
            .bucket()
            .putObject(
                put -> put.bucket(Questions.BUCKET).key(folder + "some"),
                RequestBody.fromString("a"));
      }
    }
  }

  private static Set<String> granted(Clerk clerk) {
    var granted = new TreeSet<String>();
    Rights.KINDS.forEach((store, kinds) -> {
      switch (store) {
        case "bucket" ->
            kinds.forEach(
                kind -> ask(granted, store + " " + kind, clerk.bucket(), Questions.ofObject(kind)));
        case "secrets" ->
            kinds.forEach(kind ->
                ask(granted, store + " " + kind, clerk.secrets(), Questions.ofSecret(kind)));
        default -> {
          ask(granted, store + " -", clerk.tables(), Questions.ofTable(store));
          kinds.forEach(kind ->
              ask(granted, store + " " + kind, clerk.tables(), Questions.ofItem(store, kind)));
        }
      }
    });
    return granted;
  }

  private static <C> void ask(
      Set<String> granted, String what, C client, Map<String, Consumer<C>> questions) {
    questions.forEach((action, question) -> {
      if (Clerk.may(() -> question.accept(client))) {
        granted.add(what + " " + action);
      }
    });
  }

  /** So that a test that asks the wrong thing does not pass for a function that may nothing. */
  @Test
  void developer_thatAsksForEverything_getsEverything() {
    putObjects();
    try (var developer = Clerk.developer(aws)) {
      var granted = granted(developer);
      var asked = Rights.KINDS.values().stream().mapToInt(List::size).sum();
      assertThat(granted).hasSizeGreaterThan(4 * asked);
      assertThat(granted)
          .contains("brands - Scan", "search - QueryIndex", "secrets vk/1 DeleteSecret");
    }
  }
}
