package shelf.carmodels.reference;

/**
 * A line of a reference list, as the API shows it.
 *
 * @param code what models say
 * @param name what people read
 */
record Entry(String code, String name) {}
