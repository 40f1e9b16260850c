package shelf.local.sample;

import java.util.List;

/**
 * What became of a catalog.
 *
 * @param stages in the order they ran: brands, and if the catalog has parts, categories, suppliers,
 *     terms, parts and offers
 */
public record LoadReport(List<StageReport> stages) {
  public LoadReport {
    stages = List.copyOf(stages);
  }
}
