package shelf.contract.permissions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What each function may do, written by hand: not what the template says, but what it should. */
final class Rights {

  /** The kinds of data in each store: an example of each. */
  static final Map<String, List<String>> KINDS =
      new TreeMap<>(
          Map.of(
              "brands", words("brands#0 name#a ids statistics#0 request#a purges"),
              "parts", words("parts#0 numbers#1 categories category-use#1 category-tree ids"),
              "pricing", words("terms fixings#RUB supplier-name#a supplier-ids"),
              "products",
                  words("product#1 slug#a categories upload#1 removed-media sweep request#a"),
              "car-models",
                  words(
                      "model#1 car-models#0 image#1 image-ids ids reference upload#1 removed-media"
                          + " sweep request#a"),
              "albums", words("projects#0 albums#1 token#a job#1"),
              "search",
                  words(
                      "brand-name-start#A brand-rank part-list#1 part-supplier#1 plc#* pwc#AB ps#"
                          + " document#part#1"),
              "bucket", words("uploads/ products/ car_models/ elsewhere/"),
              "secrets", words("shelf/vk/1 shelf/other vk/1")));

  private static final String RIGHTS =
      """
      brands     | brands     | *            | GetItem BatchGetItem Query PutItem UpdateItem DeleteItem
      brands     | search     | brand-name-start#A brand-rank | Query
      pricing    | pricing    | *            | GetItem Query PutItem UpdateItem DeleteItem
      pricing    | search     | part-supplier#1 | Query
      fx-sync    | pricing    | fixings#RUB  | Query PutItem
      parts      | parts      | *            | GetItem BatchGetItem Query PutItem UpdateItem DeleteItem
      parts      | brands     | brands#0     | BatchGetItem ConditionCheckItem UpdateItem
      parts      | brands     | name#a       | BatchGetItem
      parts      | brands     | statistics#0 | ConditionCheckItem UpdateItem
      parts      | pricing    | terms fixings#RUB | GetItem BatchGetItem Query
      parts      | search     | part-list#1 part-supplier#1 | Query
      parts      | search     | -            | QueryIndex
      products   | products   | *            | GetItem BatchGetItem Query PutItem UpdateItem DeleteItem
      products   | search     | plc#* pwc#AB ps# | Query
      products   | bucket     | products/    | GetObject
      car-models | car-models | *            | GetItem BatchGetItem Query PutItem UpdateItem DeleteItem
      car-models | car-models | -            | QueryIndex
      car-models | brands     | brands#0     | GetItem BatchGetItem UpdateItem
      car-models | bucket     | car_models/  | GetObject
      images     | products   | product#1 upload#1 removed-media request#a | GetItem ConditionCheckItem PutItem UpdateItem BatchWriteItem
      images     | car-models | model#1 car-models#0 image#1 image-ids upload#1 removed-media request#a | GetItem BatchGetItem ConditionCheckItem PutItem UpdateItem BatchWriteItem
      images     | bucket     | uploads/ products/ car_models/ | GetObject PutObject DeleteObject DeleteObjects
      images     | bucket     | *            | ListBucket
      sweep      | products   | *            | GetItem BatchGetItem Query
      sweep      | products   | -            | Scan
      sweep      | products   | sweep removed-media | PutItem BatchWriteItem
      sweep      | car-models | *            | GetItem BatchGetItem Query
      sweep      | car-models | -            | Scan
      sweep      | car-models | sweep removed-media | PutItem BatchWriteItem
      sweep      | car-models | image#1      | BatchWriteItem
      sweep      | bucket     | products/ car_models/ | DeleteObject DeleteObjects ListBucket
      albums     | albums     | *            | GetItem BatchGetItem Query PutItem UpdateItem DeleteItem ConditionCheckItem
      albums     | secrets    | shelf/vk/1   | GetSecretValue PutSecretValue CreateSecret RestoreSecret DeleteSecret
      vk-sync    | albums     | *            | GetItem Query PutItem UpdateItem DeleteItem ConditionCheckItem BatchWriteItem
      vk-sync    | secrets    | shelf/vk/1   | GetSecretValue DeleteSecret
      purge      | brands     | purges       | Query UpdateItem DeleteItem
      purge      | parts      | parts#0 numbers#1 category-use#1 | Query BatchGetItem UpdateItem DeleteItem
      indexer    | search     | *            | BatchGetItem BatchWriteItem PutItem
      indexer    | search     | -            | Scan
      indexer    | brands     | *            | BatchGetItem
      indexer    | brands     | -            | Scan
      indexer    | parts      | *            | BatchGetItem
      indexer    | parts      | -            | Scan
      indexer    | products   | *            | BatchGetItem
      indexer    | products   | -            | Scan
      """;

  private Rights() {}

  private static List<String> words(String text) {
    return List.of(text.strip().split(" +"));
  }

  /** A line for each right: store, kind, action. */
  static Set<String> of(String function) {
    var rights = new TreeSet<String>();
    RIGHTS
        .lines()
        .map(line -> line.split(" \\| "))
        .filter(line -> line[0].strip().equals(function))
        .forEach(line -> rights(line).forEach(rights::add));
    return rights;
  }

  private static Stream<String> rights(String[] line) {
    var store = line[1].strip();
    var kinds = line[2].strip().equals("*") ? KINDS.get(store) : words(line[2]);
    return kinds.stream()
        .flatMap(kind -> words(line[3]).stream().map(action -> store + " " + kind + " " + action));
  }
}
