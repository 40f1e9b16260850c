package shelf.contract.carmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import shelf.contract.Answer;

/** What a request cost, by its {@code Server-Timing}. */
record Cost(int calls, double reads, double writes) {

  private static final Pattern HEADER =
      Pattern.compile("dynamodb;dur=[0-9.]+;desc=\"calls=(\\d+) rcu=([0-9.]+) wcu=([0-9.]+)\"");

  static Cost of(Answer answer) {
    var matcher = HEADER.matcher(answer.header("server-timing").orElse("(none)"));
    assertThat(matcher.matches()).as("%s", answer).isTrue();
    return new Cost(
        Integer.parseInt(matcher.group(1)),
        Double.parseDouble(matcher.group(2)),
        Double.parseDouble(matcher.group(3)));
  }
}
