package shelf.contract.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import shelf.contract.Answer;
import shelf.contract.Api;
import shelf.contract.Callers;
import shelf.contract.Checkout;
import shelf.contract.Cloud;
import shelf.contract.engine.DirectDynamoDb;
import shelf.local.EmbeddedAws;
import shelf.local.Options;
import shelf.local.dynamodb.Faults;
import shelf.local.lambda.FunctionFailedException;
import shelf.table.Item;
import shelf.table.Key;
import shelf.table.Query;
import shelf.table.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An embedded AWS whose rates come from a source that the tests script, and never by themselves.
 */
final class FxEngine implements AutoCloseable {

  static final String REFRESH = "/api/fx/admin/refresh";
  static final String RATES = "/api/fx/rates";

  /** The default of the template. */
  static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

  private final FakeSource source;
  private final boolean ownsSource;
  private final String base;
  private final EmbeddedAws aws;
  private final Callers callers;
  private final Table table;
  private final AtomicInteger logRead = new AtomicInteger();

  private FxEngine(Options options, FakeSource source, Map<String, String> parameters) {
    var all = new HashMap<>(parameters);
    all.putIfAbsent("FxEndpoint", source.url().toString());
    this.source = source;
    this.ownsSource = options.data().isEmpty();
    this.base = parameters.getOrDefault("BaseCurrency", "RUB");
    this.aws = EmbeddedAws.start(options.withTemplate(Unscheduled.TEMPLATE).withParameters(all));
    this.callers = new Callers(aws);
    this.table = DirectDynamoDb.at(aws.dynamoDb()).table("pricing");
  }

  /** A new one. */
  static FxEngine with(Map<String, String> parameters) {
    return new FxEngine(
        Cloud.options().starting("FxSyncFunction", "PricingFunction"),
        new FakeSource(),
        parameters);
  }

  /**
   * A new one over what another one left behind.
   *
   * @param source stays open; the same for all of one directory, whose rates would go with another
   */
  static FxEngine on(Path data, FakeSource source, Map<String, String> parameters) {
    var options = Cloud.embedded().starting("FxSyncFunction", "PricingFunction").withData(data);
    return new FxEngine(options, source, parameters);
  }

  /** The one of most tests: the Bank of Russia and roubles, and nothing stored. */
  static FxEngine emptied() {
    Shared.ENGINE.empty();
    return Shared.ENGINE;
  }

  /** Forgets rates, faults, what the source says and what the log said. */
  void empty() {
    faults().clear();
    source.clear();
    table.batchWrite().delete(tables().stream().map(Item::key).toList()).send();
    log();
  }

  FakeSource source() {
    return source;
  }

  Table pricingTable() {
    return table;
  }

  EmbeddedAws aws() {
    return aws;
  }

  Faults faults() {
    return aws.faults();
  }

  Api anyone() {
    return callers.anyone();
  }

  Api admin() {
    return callers.admin();
  }

  static LocalDate today() {
    return LocalDate.now(MOSCOW);
  }

  Answer refresh() {
    return admin().call("POST", REFRESH);
  }

  Answer refresh(String acceptJumps) {
    return admin().call("POST", REFRESH + "?accept_jumps=" + acceptJumps);
  }

  /** A refresh that must work; its answer. */
  JsonNode refreshed() {
    var answer = refresh();
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return answer.json();
  }

  /** Takes what the Bank of Russia says. */
  JsonNode refreshed(CbrFeed feed) {
    source.answer(FakeSource.CBR, feed.reply());
    return refreshed();
  }

  /** What the schedule does. */
  void scheduled() throws FunctionFailedException {
    try {
      var event = Files.readAllBytes(Checkout.at("events/fx-sync/schedule.json"));
      aws.lambda().invoke("FxSyncFunction", event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Answer rates(LocalDate day) {
    var answer = anyone().get(RATES + "?date=" + day);
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return answer;
  }

  /** The row of a currency, as anybody sees it. */
  Optional<JsonNode> rate(LocalDate day, String currency) {
    return rates(day)
        .json()
        .get("rates")
        .valueStream()
        .filter(row -> row.get("currency").stringValue().equals(currency))
        .findFirst();
  }

  /** A row as {@code 85.4963 CBR 2025-04-01}. */
  String told(LocalDate day, String currency) {
    return rate(day, currency)
        .map(row ->
            row.get("rate").asString()
                + " "
                + row.get("source").stringValue()
                + " "
                + row.get("effective_date").stringValue())
        .orElse("none");
  }

  /** The items with rates, past the functions, the oldest first. */
  List<Item> tables() {
    return table.query(Query.of("fixings#" + base).consistently());
  }

  Optional<Item> table(LocalDate day) {
    return table.get(new Key("fixings#" + base, day.toString()));
  }

  /** What lies under a day, by currency. */
  Map<String, Item> stored(LocalDate day) {
    return table(day).orElseThrow().items("rates").stream()
        .collect(Collectors.toMap(rate -> rate.text("currency"), rate -> rate));
  }

  /** What the function logged since this was asked the last time. */
  String log() {
    var file = aws.logs().resolve("fx-sync.log");
    try {
      var all = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
      var text = new String(all, StandardCharsets.UTF_8);
      return text.substring(logRead.getAndSet(text.length()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of the log that are metrics of a scheduled run. */
  List<JsonNode> metrics() {
    return log()
        .lines()
        .filter(line -> line.startsWith("{") && line.contains("\"sources_failed\""))
        .map(JsonMapper.shared()::readTree)
        .toList();
  }

  @Override
  public void close() {
    aws.close();
    if (ownsSource) {
      source.close();
    }
  }

  private static final class Shared {

    static final FxEngine ENGINE = with(Map.of());

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(ENGINE::close, "stop the engine"));
    }
  }
}
