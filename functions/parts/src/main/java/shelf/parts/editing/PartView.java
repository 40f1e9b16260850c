package shelf.parts.editing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import shelf.catalog.Part;
import shelf.http.Json;
import tools.jackson.databind.JsonNode;

/** A part as 003 shows it to admins. */
public record PartView(
    long id,
    String partNumber,
    String normalizedPartNumber,
    long brandId,
    long categoryId,
    String description,
    JsonNode attributes,
    String status,
    Instant createdAt,
    Instant updatedAt) {

  public static PartView of(Part part) {
    var details = part.details();
    return new PartView(
        part.id(),
        part.number().printed(),
        part.number().normalized(),
        part.brandId(),
        part.categoryId(),
        details.description().orElse(null),
        details.attributes().map(PartView::json).orElse(null),
        details.status().orElse(null),
        part.history().createdAt(),
        part.history().updatedAt());
  }

  private static JsonNode json(String text) {
    return Json.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
