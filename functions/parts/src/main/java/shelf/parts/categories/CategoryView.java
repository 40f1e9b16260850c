package shelf.parts.categories;

/** A category as the contract shows it; {@code parentId} null at the top. */
record CategoryView(long id, String name, Long parentId) {

  static CategoryView of(Category category) {
    return new CategoryView(category.id(), category.name(), category.parentId().orElse(null));
  }
}
