package shelf.contract.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shelf.contract.Answer;
import shelf.contract.Api;
import shelf.registry.Brand;
import shelf.table.Transaction;

/** What a client does with brands, as one line each. */
public record Brands(Api api) {

  public static final String ADMIN = "/api/brands/admin";

  /** Against the {@link Engine}. */
  public static Brands ofEngine() {
    return new Brands(Engine.api());
  }

  public Brands withKey(String idempotencyKey) {
    return new Brands(api.with("Idempotency-Key", idempotencyKey));
  }

  public Answer create(String name) {
    return api.post(ADMIN, Map.of("name", name));
  }

  /** Creates a brand that must come to be; answers its id. */
  public long created(String name) {
    var answer = create(name);
    if (answer.status() != 201) {
      throw new AssertionError("Not created: " + answer);
    }
    return id(answer);
  }

  public Answer show(long id) {
    return api.get(ADMIN + "/" + id);
  }

  public Answer rename(long id, String name) {
    return api.put(ADMIN + "/" + id, Map.of("name", name));
  }

  public Answer renameIf(String tag, long id, String name) {
    return api.with("If-Match", tag).put(ADMIN + "/" + id, Map.of("name", name));
  }

  public Answer delete(long id) {
    return api.delete(ADMIN + "/" + id);
  }

  public Answer deleteByForce(long id) {
    return api.delete(ADMIN + "/" + id + "?force=true");
  }

  public Answer bulkCreate(List<String> names) {
    return api.post(ADMIN + "/bulk-create", names.stream().map(n -> Map.of("name", n)).toList());
  }

  public Answer bulkDelete(List<Long> ids) {
    var joined = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    return api.post(ADMIN + "/bulk-delete?ids=" + joined, "");
  }

  public Answer stats() {
    return api.get(ADMIN + "/stats");
  }

  public static long id(Answer answer) {
    return answer.json().path("id").asLong();
  }

  /** {@code prefix 0001, prefix 0002, …}. */
  public static List<String> names(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> "%s %04d".formatted(prefix, i)).toList();
  }

  /**
   * Counts parts on a brand as the part routes will: in a transaction, under the condition that the
   * count is still the one seen.
   *
   * @return whether it was counted
   */
  public static boolean count(Store store, Brand seen, long more) {
    Transaction transaction = store.brandsTable().transaction();
    var registry = store.registry();
    registry.tally(transaction, registry.countParts(transaction, seen, more));
    return transaction.commit().isEmpty();
  }
}
