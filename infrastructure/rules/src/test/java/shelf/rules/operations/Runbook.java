package shelf.rules.operations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import shelf.rules.Repository;

/** {@code infrastructure/runbook.md}: what to do when an alarm rings. */
record Runbook(List<Section> sections) {
  static final String FILE = "infrastructure/runbook.md";
  private static final Pattern ALARM = Pattern.compile("`(\\w+)`");

  /**
   * @param heading as it is read
   * @param alarms that it tells about, by its line {@code Alarms: `One`, `Other`}; none, if it has
   *     no such line
   */
  record Section(String heading, List<String> alarms) {
    /** Where it is, as Markdown's readers make addresses of headings. */
    String link() {
      String words = heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "");
      return FILE + "#" + words.replace(' ', '-');
    }
  }

  static Runbook ofRepository() {
    return parse(Repository.source(FILE).text());
  }

  static Runbook parse(String markdown) {
    return new Runbook(
        Arrays.stream(markdown.split("(?m)^(?=## )"))
            .filter(part -> part.startsWith("## "))
            .map(Runbook::section)
            .toList());
  }

  private static Section section(String text) {
    var alarms = text.lines().filter(line -> line.startsWith("Alarms: ")).findFirst();
    return new Section(
        text.lines().findFirst().orElseThrow().substring(3).strip(),
        alarms.stream()
            .flatMap(line -> ALARM.matcher(line).results())
            .map(found -> found.group(1))
            .toList());
  }

  Optional<Section> about(String alarm) {
    return sections.stream().filter(section -> section.alarms().contains(alarm)).findFirst();
  }

  List<String> alarms() {
    return sections.stream().flatMap(section -> section.alarms().stream()).toList();
  }
}
