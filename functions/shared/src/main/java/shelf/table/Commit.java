package shelf.table;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** One transaction on its way: tried until it is written or refused, or time runs out. */
final class Commit {

  /** So long a lost connection is tried again under the same token; a hanging one takes longer. */
  private static final Duration UNCLEAR_FOR = Duration.ofSeconds(6);

  private static final String REFUSED = "ConditionalCheckFailed";
  private static final Set<String> DECIDED = Set.of("None", REFUSED);
  private static final Set<String> TRANSIENT =
      Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

  private final DynamoDb dynamoDb;
  private final List<TransactWriteItem> writes;

  Commit(DynamoDb dynamoDb, List<TransactWriteItem> writes) {
    this.dynamoDb = dynamoDb;
    this.writes = writes;
  }

  List<Refusal> run() {
    // One token for all tries: a try whose answer was lost is then found again, not repeated.
    var request =
        TransactWriteItemsRequest.builder()
            .transactItems(writes)
            .clientRequestToken(dynamoDb.token())
            .build();
    long started = System.nanoTime();
    for (int tries = 1; ; tries++) {
      boolean early = System.nanoTime() - started < UNCLEAR_FOR.toNanos();
      var outcome = tryOnce(request, tries, early);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
  }

  private Optional<List<Refusal>> tryOnce(
      TransactWriteItemsRequest request, int tries, boolean early) {
    try {
      DynamoDb.call(() -> dynamoDb.client().transactWriteItems(request));
      return Optional.of(List.of());
    } catch (TransactionCanceledException e) {
      var reasons = e.cancellationReasons();
      if (reasons.stream().allMatch(reason -> DECIDED.contains(reason.code()))) {
        return Optional.of(refusals(reasons));
      }
      return retryOr(tries, reasons.stream().anyMatch(Commit::isTransient), e);
    } catch (TransactionInProgressException e) {
      return retryOr(tries, true, e);
    } catch (Unavailable e) {
      return retryOr(tries, early, e);
    }
  }

  private Optional<List<Refusal>> retryOr(int tries, boolean mayPass, RuntimeException e) {
    if (!mayPass) {
      throw e;
    }
    dynamoDb.pauseForRival(tries, e);
    return Optional.empty();
  }

  private static boolean isTransient(CancellationReason reason) {
    return TRANSIENT.contains(reason.code());
  }

  private static List<Refusal> refusals(List<CancellationReason> reasons) {
    return IntStream.range(0, reasons.size())
        .filter(i -> REFUSED.equals(reasons.get(i).code()))
        .mapToObj(i -> new Refusal(i, found(reasons.get(i))))
        .toList();
  }

  private static Optional<Item> found(CancellationReason reason) {
    return reason.hasItem() && !reason.item().isEmpty()
        ? Optional.of(new Item(reason.item()))
        : Optional.empty();
  }
}
