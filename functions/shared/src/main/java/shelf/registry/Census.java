package shelf.registry;

import java.util.List;

/**
 * A look at the registry.
 *
 * @param totals over all brands
 * @param brands those asked for that exist, in no order
 */
public record Census(Tally totals, List<Brand> brands) {}
