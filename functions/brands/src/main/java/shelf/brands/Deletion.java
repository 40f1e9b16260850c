package shelf.brands;

import java.util.Optional;
import shelf.http.Problem;
import shelf.registry.Brand;

/** What became of one brand that was to be deleted. */
sealed interface Deletion {

  long id();

  /** Why it stays, as the single route answers it; empty if it is gone. */
  Optional<Problem> problem();

  /** The same as one line of a bulk answer. */
  String line();

  default boolean isDeleted() {
    return problem().isEmpty();
  }

  record Deleted(long id) implements Deletion {
    @Override
    public Optional<Problem> problem() {
      return Optional.empty();
    }

    @Override
    public String line() {
      return "Brand %d deleted".formatted(id);
    }
  }

  record Missing(long id) implements Deletion {
    @Override
    public Optional<Problem> problem() {
      return Optional.of(BrandProblems.notFound());
    }

    @Override
    public String line() {
      return "Brand %d not found".formatted(id);
    }
  }

  record HasParts(Brand brand) implements Deletion {
    @Override
    public long id() {
      return brand.id();
    }

    @Override
    public Optional<Problem> problem() {
      return Optional.of(BrandProblems.hasParts(brand));
    }

    @Override
    public String line() {
      return "Brand %d has %s".formatted(id(), BrandProblems.count(brand.parts(), "part"));
    }
  }

  record HasCarModels(Brand brand) implements Deletion {
    @Override
    public long id() {
      return brand.id();
    }

    @Override
    public Optional<Problem> problem() {
      return Optional.of(BrandProblems.hasCarModels(brand));
    }

    @Override
    public String line() {
      return "Brand %d has %s".formatted(id(), BrandProblems.count(brand.carModels(), "car model"));
    }
  }

  /** The store failed after others of the batch were deleted. */
  record Unconfirmed(long id) implements Deletion {
    @Override
    public Optional<Problem> problem() {
      return Optional.of(Problem.of(503, "Service temporarily unavailable"));
    }

    @Override
    public String line() {
      return "Brand %d: not confirmed, the store was unavailable; try again".formatted(id);
    }
  }
}
