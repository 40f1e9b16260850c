package shelf.local.sample;

import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Products made up anew each time they are asked for, and always the same ones. */
final class GeneratedProducts implements Products {
  private final Generation generation;
  private final List<JsonNode> models;

  GeneratedProducts(Generation generation) {
    this.generation = generation;
    models = new JsonFile(generation.model()).nodes();
    long most = new ProductMaker(models, generation.seed()).most();
    if (generation.count() > most) {
      throw new LoadException("No more than " + most + " products can be made up.");
    }
  }

  @Override
  public String name() {
    return generation.count() + " products made up";
  }

  @Override
  public void each(Consumer<Product> reader) {
    var maker = new ProductMaker(models, generation.seed());
    for (long number = 1; number <= generation.count(); number++) {
      reader.accept(new Product(number, maker.make()));
    }
  }
}
