package shelf.contract.pricelist;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import shelf.pricelist.QueryWord;
import tools.jackson.databind.JsonNode;

/**
 * What a list is asked for.
 *
 * @param parameters of the query, with their values not encoded
 * @param matches what a product must be
 */
record Question(List<String> parameters, Predicate<Known> matches) {

  static final List<String> ORDERINGS =
      List.of(
          "created_at",
          "-created_at",
          "updated_at",
          "-updated_at",
          "price_rub",
          "-price_rub",
          "name",
          "-name");

  static final Question ANY = new Question(List.of(), known -> true);

  Question and(String name, String value, Predicate<Known> condition) {
    var more = new ArrayList<>(parameters);
    more.add(name + "=" + PriceList.encoded(value));
    return new Question(more, matches.and(condition));
  }

  String query(String ordering, int limit) {
    var all = new ArrayList<>(parameters);
    all.add("ordering=" + ordering);
    all.add("limit=" + limit);
    return String.join("&", all);
  }

  List<String> truth(List<Known> catalog, String ordering) {
    return catalog.stream()
        .filter(matches)
        .sorted(Known.comparator(ordering))
        .map(Known::id)
        .toList();
  }

  /** Questions by chance whose values are those of some product, or of several. */
  static final class Maker {

    private final List<Known> catalog;
    private final Map<String, Set<String>> below = new HashMap<>();
    private final Random random;

    Maker(List<Known> catalog, JsonNode tree, Random random) {
      this.catalog = catalog;
      this.random = random;
      tree.forEach(this::add);
    }

    private Set<String> add(JsonNode node) {
      var ids = new HashSet<>(Set.of(node.get("id").stringValue()));
      node.get("children").forEach(child -> ids.addAll(add(child)));
      below.put(node.get("id").stringValue(), ids);
      return ids;
    }

    private Known some() {
      return catalog.get(random.nextInt(catalog.size()));
    }

    Question next() {
      var question = ANY;
      var model = some();
      question = random.nextInt(3) == 0 ? category(question) : question;
      question =
          random.nextInt(3) == 0
              ? traits(question, random.nextBoolean() ? model : some())
              : question;
      question = random.nextInt(4) == 0 ? prices(question) : question;
      return random.nextInt(2) == 0 ? words(question, model) : question;
    }

    private Question category(Question question) {
      var all = below.keySet().stream().sorted().toList();
      var id = all.get(random.nextInt(all.size()));
      if (random.nextInt(4) == 0) {
        return question
            .and("category_scope", "exact", known -> true)
            .and("category_id", id, known -> known.categoryId().equals(id));
      }
      return question.and("category_id", id, known -> below.get(id).contains(known.categoryId()));
    }

    private Question traits(Question question, Known model) {
      var some = question;
      if (model.color().isPresent() && random.nextBoolean()) {
        some = some.and("color", model.color().get(), one -> one.color().equals(model.color()));
      }
      if (model.transport().isPresent() && random.nextBoolean()) {
        var value = model.transport().get();
        some =
            some.and(
                "transport_restriction", value, one -> one.transport().equals(model.transport()));
      }
      if (model.selfPickup().isPresent() && random.nextBoolean()) {
        var value = model.selfPickup().get().toString();
        some = some.and("self_pickup", value, one -> one.selfPickup().equals(model.selfPickup()));
      }
      return some;
    }

    private Question prices(Question question) {
      var some = question;
      if (random.nextInt(3) > 0) {
        BigDecimal least = some().price();
        some =
            some.and("price_min", least.toPlainString(), one -> one.price().compareTo(least) >= 0);
      }
      if (random.nextInt(3) > 0) {
        BigDecimal most = some().price();
        some = some.and("price_max", most.toPlainString(), one -> one.price().compareTo(most) <= 0);
      }
      return some;
    }

    private Question words(Question question, Known model) {
      var texts = new ArrayList<>(model.features());
      texts.add(model.name());
      var words =
          Stream.generate(() -> texts.get(random.nextInt(texts.size())))
              .limit(1 + random.nextInt(3))
              .map(this::word)
              .toList();
      var query = String.join(" ", words);
      var asked = QueryWord.of(query);
      return query.chars().anyMatch(Character::isLetterOrDigit)
          ? question.and("q", query, one -> one.has(asked))
          : question;
    }

    private String word(String text) {
      var words = text.split(" ");
      var word = words[random.nextInt(words.length)];
      return random.nextBoolean() ? word : word.substring(0, 1 + random.nextInt(word.length()));
    }
  }
}
