package shelf.registry;

/**
 * A brand, as the registry keeps it.
 *
 * @param id positive, never reused
 * @param name trimmed, NFC, unique exactly as written
 * @param version grows with each change of the name: what the ETag shows
 * @param revision grows with every write, of the counts too: decides which image is newer
 * @param parts how many parts have it
 * @param carModels how many car models have it
 */
public record Brand(long id, String name, long version, long revision, long parts, long carModels) {

  public static Brand create(long id, String name) {
    return new Brand(id, name, 1, 1, 0, 0);
  }

  public Brand renamed(String newName) {
    return new Brand(id, newName, version + 1, revision + 1, parts, carModels);
  }

  public Brand withParts(long count) {
    return new Brand(id, name, version, revision, count, carModels);
  }
}
