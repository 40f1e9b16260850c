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
   * @param token gives a JWT with scope {@code catalog.admin}, good for two minutes at least; asked
   *     each minute
   * @param out takes the progress, the rejected rows and a line of totals for each stage
   */
  public SampleLoader(URI baseUrl, Supplier<String> token, PrintWriter out) {
    this(
        new ShelfApi(
            baseUrl, new KeptToken(token, System::nanoTime), new PatientClient(Thread::sleep)),
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
   * Whether there are neither brands nor categories of products.
   *
   * @throws LoadException when the API cannot be asked
   */
  public boolean isEmpty() {
    return api.get("/api/brands?limit=1").isEmpty() && api.get(TreeStage.TREE).isEmpty();
  }

  /**
   * Loads a file, which is known by what is in it.
   *
   * <p>CSV, its first line naming the columns: the brands of its column {@code brand}; if there is
   * a column {@code part_number}, the parts and their categories; if there is a column {@code
   * price_usd}, the offers of two suppliers too. Without part numbers, but with a column {@code
   * model}, the car models, with texts in English, Russian and Ukrainian.
   *
   * <p>A JSON array: of nodes with {@code children}, it becomes the tree of the products'
   * categories; else each of its elements becomes a product.
   *
   * @param file UTF-8, with or without byte order mark
   * @throws LoadException when the file cannot be used or the API fails for good; what was loaded
   *     until then stays, and loading again goes on from there
   */
  public LoadReport load(Path file) {
    return JsonFile.of(file).map(this::load).orElseGet(() -> load(new CsvRows(file)));
  }

  /**
   * Draws a picture for each product or car model of a file that is there and has no image, and
   * waits until it is shown.
   *
   * @param file as of {@link #load}
   * @throws LoadException as {@link #load(Path)} does; what has a picture until then keeps it, and
   *     the same again goes on from there
   */
  public LoadReport loadPictures(Path file) {
    return JsonFile.of(file)
        .map(products -> new PictureLoad(means(products.name())).products(products))
        .orElseGet(() -> {
          var cars = new CsvRows(file);
          return new PictureLoad(means(cars.name())).carModels(cars);
        });
  }

  /**
   * Puts up a project with its token, and waits until its albums and items are read from VK; does
   * nothing where the API has no projects.
   *
   * @throws LoadException as {@link #load(Path)} does
   */
  public LoadReport loadProject(SampleProject project) {
    return new ProjectLoad(means("VK")).run(project);
  }

  private LoadReport load(JsonFile file) {
    var load = new ProductLoad(means(file.name()));
    return file.isTree() ? load.tree(file.nodes()) : load.products(file);
  }

  /**
   * Makes up parts and loads them as if they came from a file.
   *
   * @throws LoadException as {@link #load(Path)} does
   */
  public LoadReport generate(Generation generation) {
    return load(new GeneratedRows(generation));
  }

  /**
   * Makes up car models and loads them as if they came from a file.
   *
   * @throws LoadException as {@link #load(Path)} does
   */
  public LoadReport generateCarModels(Generation generation) {
    return load(new GeneratedCars(generation));
  }

  /**
   * Makes up products and loads them as if they came from a file. If there is no category, the tree
   * in {@code categories.json} beside the model is put up.
   *
   * @throws LoadException as {@link #load(Path)} does
   */
  public LoadReport generateProducts(Generation generation) {
    var catalog = new GeneratedProducts(generation);
    var tree = new JsonFile(generation.model().resolveSibling("categories.json")).nodes();
    return new ProductLoad(means(catalog.name())).products(catalog, tree);
  }

  private LoadReport load(Rows catalog) {
    return new Load(catalog, means(catalog.name())).run();
  }

  private Means means(String catalog) {
    return new Means(api, keys, progress, catalog, asksForRates);
  }
}
