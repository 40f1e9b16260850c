package shelf.terms;

import java.util.Optional;

/**
 * Where a supplier keeps goods.
 *
 * @param id positive, never reused, unique over all suppliers
 * @param region for pricing rules
 * @param isLocal whether it stands in the marketplace's own region
 */
public record Warehouse(long id, String name, Optional<String> region, boolean isLocal) {}
