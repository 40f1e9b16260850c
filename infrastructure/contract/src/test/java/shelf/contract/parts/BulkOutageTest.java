package shelf.contract.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static shelf.contract.parts.BulkAnswer.checked;
import static shelf.contract.parts.Parts.BULK;
import static shelf.contract.parts.Parts.BULK_OFFERS;
import static shelf.contract.parts.Parts.offer;
import static shelf.contract.parts.Parts.shown;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shelf.contract.Answer;
import shelf.contract.Patience;
import shelf.contract.engine.Engine;
import shelf.local.dynamodb.Fault;

/** DynamoDB goes away in the middle of a bulk, and comes back; or its answers get lost. */
class BulkOutageTest {

  private static final Fault LOST = Fault.answerLost().on("TransactWriteItems").onTable("parts");

  private final Parts parts = Parts.ofEngine();
  private final Stock stock = new Stock(Engine.emptied());
  private final Place place = parts.place();

  @AfterEach
  void forgetFaults() {
    Engine.faults().clear();
  }

  /** Slows the writes down, waits for the first, then pulls the plug. */
  private Answer cutOff(Supplier<Answer> request, BooleanSupplier begun) {
    var slow = Fault.delay(Duration.ofMillis(150)).on("TransactWriteItems");
    Engine.faults().add(slow.always());
    var answer = CompletableFuture.supplyAsync(request);
    Patience.until(Parts.SOON, "the first writes", begun);
    Engine.faults().add(Fault.serverError().on("TransactWriteItems").always());
    var cutOff = answer.join();
    Engine.faults().clear();
    return cutOff;
  }

  private Answer cutOffCreate(Parts client, List<?> rows, int before) {
    return cutOff(() -> client.api().post(BULK, rows), () -> stock.parts().size() > before);
  }

  /** Repeats a request while it is still running elsewhere or the store is away. */
  private static Answer untilDone(Supplier<Answer> request) {
    return Patience.within(
        Parts.SOON,
        "an answer that is no 409 and no 503",
        () -> Optional.of(request.get()).filter(a -> a.status() != 409 && a.status() != 503));
  }

  @Test
  void bulkCreate_outageInTheMiddle_saysWhatItCouldNotDo() {
    var rows = Parts.many(place, "OUT", 200);

    var answer = checked(shown(200, cutOffCreate(parts, rows, 0)));

    int created = answer.get("created").intValue();
    assertThat(created).isBetween(1, 199);
    assertThat(stock.parts().size()).isGreaterThanOrEqualTo(created);
    assertThat(answer.get("error_details").valueStream().map(d -> d.get("code").stringValue()))
        .containsOnly("unavailable");
    stock.assertWhole();
    var again = checked(parts.bulk(rows));
    assertThat(stock.parts()).hasSize(200);
    assertThat(again.get("created").intValue() + created).isLessThanOrEqualTo(200);
    stock.assertWhole();
  }

  @Test
  void bulkCreateOnce_outageInTheMiddleThenRepeated_finishesWithoutDoubling() {
    var rows = Parts.many(place, "ONCE", 180);
    parts.create(place.part("ONCE-0003"));
    var keyed = parts.withNewKey();
    var cutOff = cutOffCreate(keyed, rows, 1);
    assertThat(cutOff.status()).isEqualTo(503);
    assertThat(cutOff.header("retry-after")).isPresent();
    stock.assertWhole();

    var answer = checked(shown(200, untilDone(() -> keyed.api().post(BULK, rows))));

    assertThat(answer.get("created").intValue()).isEqualTo(179);
    assertThat(BulkAnswer.failures(answer)).containsExactly("3 duplicate normalized_part_number");
    assertThat(stock.parts()).hasSize(180);
    for (var item : List.of(answer.get("items").get(0), answer.get("items").get(178))) {
      var shown = shown(200, parts.api().get(Parts.path(item.get("id").longValue())));
      assertThat(shown.get("part_number")).isEqualTo(item.get("part_number"));
    }
    stock.assertWholeAndIndexed();
  }

  private List<Map<String, Object>> offerRows() {
    long supplier = parts.supplier();
    return parts
        .bulk(Parts.many(place, "OFF", 220))
        .get("items")
        .valueStream()
        .map(item -> {
          var row = offer(supplier, 5);
          row.put("part_id", item.get("id").longValue());
          return row;
        })
        .toList();
  }

  private long offered() {
    return stock.parts().stream().filter(part -> !part.offers().isEmpty()).count();
  }

  @Test
  void bulkOffersOnce_outageInTheMiddleThenRepeated_countsAsTheFirstTryFound() {
    var rows = offerRows();
    var keyed = parts.withNewKey();
    var cutOff = cutOff(() -> keyed.api().post(BULK_OFFERS, rows), () -> offered() > 0);
    assertThat(cutOff.status()).isEqualTo(503);

    var answer = checked(shown(200, untilDone(() -> keyed.api().post(BULK_OFFERS, rows))));

    assertThat(answer.get("created").intValue()).isEqualTo(220);
    assertThat(answer.get("updated").intValue()).isZero();
    assertThat(offered()).isEqualTo(220);
    stock.assertWholeAndIndexed();
  }

  @Test
  void bulks_someAnswersLost_everythingOnce() {
    Engine.faults().seed(4);
    Engine.faults().add(LOST.withProbability(0.4));
    var rows = Parts.many(place, "SOME", 200);

    var answer = checked(shown(200, parts.withNewKey().api().post(BULK, rows)));
    var offers = checked(shown(200, parts.withNewKey().api().post(BULK_OFFERS, offerRows())));

    assertThat(Engine.faults().produced()).isPositive();
    Engine.faults().clear();
    assertThat(answer.get("created").intValue()).isEqualTo(200);
    assertThat(offers.get("created").intValue()).isEqualTo(220);
    assertThat(stock.parts()).hasSize(420);
    stock.assertWhole();
  }
}
