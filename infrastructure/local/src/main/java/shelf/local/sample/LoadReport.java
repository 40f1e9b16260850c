package shelf.local.sample;

import java.util.List;

/**
 * What became of a catalog.
 *
 * @param stages in the order they ran: brands, and if the catalog has parts, categories, parts,
 *     suppliers, terms and offers, or if it has cars, car models; of a price list, categories or
 *     products; of pictures, pictures; of a project, projects, or nothing if the API has none
 */
public record LoadReport(List<StageReport> stages) {
  public LoadReport {
    stages = List.copyOf(stages);
  }
}
