package shelf.products.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Predicate;
import shelf.pricelist.Order;
import shelf.pricelist.QueryWord;
import shelf.pricelist.SampleRow;
import shelf.pricelist.WordRows;
import shelf.table.Query;

/**
 * Plans that read the lists of a word's stems. Those that the sample knows are read step by step,
 * and merged; what lies between them is rare, and read whole.
 */
final class WordPlans {

  /** Each known stem takes two queries. */
  private static final int MOST_STEMS = 7;

  /** What one more query weighs. */
  private static final double A_QUERY = 0.004;

  private final Asked asked;
  private final Sample sample;
  private final Forecast forecast;
  private final Budget budget;

  WordPlans(Asked asked, Sample sample, Budget budget) {
    this.asked = asked;
    this.sample = sample;
    this.forecast = new Forecast(asked, sample);
    this.budget = budget;
  }

  List<Plan> all() {
    var listed = asked.filter().words().stream().filter(QueryWord::isListed);
    return WordRows.areIn(asked.ordering().order())
        ? listed.flatMap(word -> stems(word).stream()).toList()
        : listed.map(this::whole).toList();
  }

  private Optional<Plan> stems(QueryWord word) {
    var known = sample.stems(word);
    return known.size() > MOST_STEMS ? Optional.empty() : Optional.of(stems(word, known));
  }

  private Plan stems(QueryWord word, SortedSet<String> known) {
    var between = word.prefixes().stream().flatMap(prefix -> gaps(prefix, known).stream()).toList();
    int queries = known.size() + between.size();
    var portions = portions();
    double capacity = portions.capacity(queries);
    double rows = forecast.rowsUntilFull(row -> word.isIn(row.stems()));
    var reads = new ArrayList<Read>();
    var stems = known.stream().map(this::stem).toList();
    var weights = known.stream().map(stem -> forecast.weight(having(stem))).toList();
    var limits =
        stepwise(between.size()).of(Math.min(capacity, 2.5 * rows + sample.spareRows()), weights);
    for (int i = 0; i < stems.size(); i++) {
      reads.add(stems.get(i).limit(limits.get(i)));
    }
    int rest = portions.rest(limits, between.size());
    between.forEach(read -> reads.add(read.limit(rest)));
    return new Plan("stems", reads, rows / capacity + A_QUERY * queries);
  }

  private static Predicate<SampleRow> having(String stem) {
    return row -> row.stems().contains(stem);
  }

  private Portions portions() {
    return new Portions(sample.wordRowBytes(copy()), budget.steps());
  }

  /** What there is for known stems when each gap between them has got its step. */
  private Portions stepwise(int gaps) {
    return new Portions(sample.wordRowBytes(copy()), budget.steps() - gaps);
  }

  private Order copy() {
    return WordRows.areIn(asked.ordering().order()) ? asked.ordering().order() : Order.CREATED;
  }

  private Read stem(String stem) {
    var prices = asked.filter().price();
    boolean bounded = copy() == Order.PRICE && !prices.isAll();
    var range = bounded ? WordRows.of(stem, prices.places()) : WordRows.of(stem);
    var collection = WordRows.collection(stem, copy());
    var start = WordRows.member(stem, "");
    return new Read(collection, copy(), Read.Kind.STEM_STEPWISE, start, Optional.of(range), 1);
  }

  private List<Read> gaps(String prefix, SortedSet<String> known) {
    var inside = known.stream().filter(stem -> stem.startsWith(prefix)).toList();
    return WordRows.besides(prefix, inside).stream().map(range -> gap(prefix, range)).toList();
  }

  private Read gap(String prefix, Query.Between range) {
    var collection = WordRows.collection(prefix, copy());
    return new Read(collection, copy(), Read.Kind.STEMS_WHOLE, "", Optional.of(range), 1);
  }

  /** All rows of a word, for an order in which there are none. */
  private Plan whole(QueryWord word) {
    var none = Collections.<String>emptySortedSet();
    var gaps = word.prefixes().stream().flatMap(prefix -> gaps(prefix, none).stream()).toList();
    Predicate<SampleRow> has = row -> word.isIn(row.stems());
    var portions = portions();
    double share = forecast.rowsInAll(has) / portions.capacity(gaps.size());
    int limit = portions.rest(List.of(), gaps.size());
    var reads = gaps.stream().map(gap -> gap.limit(limit)).toList();
    return new Plan("word", reads, share);
  }
}
