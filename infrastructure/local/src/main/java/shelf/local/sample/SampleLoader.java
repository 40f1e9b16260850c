package shelf.local.sample;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Loads a catalog through the HTTP API, as any client would. Loading one again, or after a crash
 * half way, doubles nothing and brings back what was deleted in between.
 */
public final class SampleLoader {
  private final ShelfApi api;
  private final Progress progress;
  private final boolean asksForRates;
  private final RunKeys keys = new RunKeys(UUID.randomUUID());

  /**
   * A loader that talks to one API.
   *
   * @param baseUrl scheme, host and port, e.g. {@code http://127.0.0.1:8080/}
   * @param token gives a JWT with scope {@code catalog.admin}; asked before each request
   * @param out takes the progress, the rejected rows and a line of totals for each stage
   */
  public SampleLoader(URI baseUrl, Supplier<String> token, PrintWriter out) {
    this(
        new ShelfApi(baseUrl, token, new PatientClient(Thread::sleep)),
        new Progress(out, System.console() != null && System.console().isTerminal()));
  }

  SampleLoader(ShelfApi api, Progress progress) {
    this(api, progress, true);
  }

  private SampleLoader(ShelfApi api, Progress progress, boolean asksForRates) {
    this.api = api;
    this.progress = progress;
    this.asksForRates = asksForRates;
  }

  /**
   * The same for someone who has asked for the day's rates already: a load that finds no rate of
   * the dollar has them fetched otherwise, and waits for that.
   */
  public SampleLoader withoutRates() {
    return new SampleLoader(api, progress, false);
  }

  /**
   * Whether the catalog has no brands.
   *
   * @throws LoadException when the API cannot be asked
   */
  public boolean isEmpty() {
    return api.get("/api/brands?limit=1").isEmpty();
  }

  /**
   * Loads a file: the brands of its column {@code brand}; if there is a column {@code part_number},
   * the parts and their categories; if there is a column {@code price_usd}, the offers of two
   * suppliers too.
   *
   * @param csv UTF-8, with or without byte order mark, its first line naming the columns
   * @throws LoadException when the file cannot be used or the API fails for good; what was loaded
   *     until then stays, and loading again goes on from there
   */
  public LoadReport load(Path csv) {
    return load(new CsvRows(csv));
  }

  /**
   * Makes up parts and loads them as if they came from a file.
   *
   * @throws LoadException as {@link #load(Path)} does
   */
  public LoadReport generate(Generation generation) {
    return load(new GeneratedRows(generation));
  }

  private LoadReport load(Rows catalog) {
    return new Load(catalog, new Means(api, keys, progress, catalog.name(), asksForRates)).run();
  }
}
