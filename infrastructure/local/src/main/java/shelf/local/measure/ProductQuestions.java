package shelf.local.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What one asks a price list for: filters and words that some of its products have. */
final class ProductQuestions {

  /** So that the questions are about different products. */
  private static final int STRIDE = 37;

  /** A third of the sample's products have a remark with it. */
  private static final String COMMON = "увеличение";

  private final List<ProductProbe> colored;
  private final Map<String, String> branches;
  private final Map<String, Long> frequency;

  /**
   * @param probes some of them coloured
   * @param branches a category above each category
   */
  ProductQuestions(List<ProductProbe> probes, Map<String, String> branches) {
    this.branches = branches;
    colored = probes.stream().filter(probe -> !probe.color().isEmpty()).toList();
    frequency =
        probes.stream()
            .flatMap(probe -> probe.words().stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  /** Each with so many queries of the list, in the order of the table. */
  Map<String, List<String>> ask(int times) {
    var questions = new LinkedHashMap<String, Function<ProductProbe, String>>();
    questions.put("all", probe -> "");
    questions.put("category", this::category);
    questions.put("category with descendants", this::branch);
    questions.put("colour", this::color);
    questions.put("colour, transport", probe -> color(probe) + "&transport_restriction=truck_only");
    questions.put("self-pickup", probe -> "&self_pickup=false");
    questions.put("price ± 2 %", probe -> probe.priceWithin(2));
    questions.put("price ± 70 %", probe -> probe.priceWithin(70));
    questions.put("category, colour, price", this::narrow);
    questions.put("q, rare word", probe -> q(rarest(probe)));
    questions.put("q, word of a name", probe -> q(commonest(probe)));
    questions.put("q, common word", probe -> q(COMMON));
    questions.put("q, two words", probe -> q(rarest(probe) + " " + commonest(probe)));
    questions.put("q, two common words", probe -> q(COMMON + " количества"));
    questions.put("q, words never together", probe -> q("скатерть стул"));
    questions.put("q, one letter", probe -> q(COMMON.substring(0, 1)));
    questions.put("q, common word, colour", probe -> q(COMMON) + color(probe));
    var asked = new LinkedHashMap<String, List<String>>();
    questions.forEach((name, question) -> asked.put(name, queries(question, times)));
    return asked;
  }

  private List<String> queries(Function<ProductProbe, String> question, int times) {
    return IntStream.range(0, times)
        .mapToObj(i -> question.apply(colored.get(i * STRIDE % colored.size())))
        .toList();
  }

  private String category(ProductProbe probe) {
    return "&category_id=" + probe.categoryId();
  }

  private String branch(ProductProbe probe) {
    return "&category_id=" + branches.get(probe.categoryId());
  }

  private String color(ProductProbe probe) {
    return "&color=" + probe.color();
  }

  private String narrow(ProductProbe probe) {
    return category(probe) + color(probe) + probe.priceWithin(50);
  }

  private String rarest(ProductProbe probe) {
    return probe.words().stream().min(Comparator.comparing(frequency::get)).orElseThrow();
  }

  private String commonest(ProductProbe probe) {
    return probe.words().stream().max(Comparator.comparing(frequency::get)).orElseThrow();
  }

  private static String q(String words) {
    return "&q=" + URLEncoder.encode(words, UTF_8);
  }
}
