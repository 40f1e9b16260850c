package shelf.carmodels.model;

import java.util.Optional;

/** Outer measures of a car in millimetres, as far as they are known. */
public record Measures(
    Optional<Integer> lengthMm,
    Optional<Integer> widthMm,
    Optional<Integer> heightMm,
    Optional<Integer> wheelbaseMm) {}
