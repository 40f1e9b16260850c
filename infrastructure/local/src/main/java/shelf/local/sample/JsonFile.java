package shelf.local.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file with a JSON array: products, or the tree of their categories. */
record JsonFile(Path path) implements Products {
  private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** What is no JSON may still be CSV, or nothing at all: that is for others to say. */
  static Optional<JsonFile> of(Path path) {
    try (var bytes = Files.newInputStream(path)) {
      int first = first(bytes);
      return first == '[' || first == '{' ? Optional.of(new JsonFile(path)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static int first(InputStream bytes) throws IOException {
    int next = bytes.read();
    for (int mark : BYTE_ORDER_MARK) {
      next = next == mark ? bytes.read() : next;
    }
    while (next >= 0 && Character.isWhitespace(next)) {
      next = bytes.read();
    }
    return next;
  }

  @Override
  public String name() {
    return String.valueOf(path.getFileName());
  }

  /** Whether it is a tree: the first node has children, or a place for them. */
  boolean isTree() {
    return read(array -> {
      check(array.nextToken() != JsonToken.END_ARRAY, "is empty.");
      return MAPPER.readTree(array).has("children");
    });
  }

  /** All of it. */
  List<JsonNode> nodes() {
    var nodes = new ArrayList<JsonNode>();
    each(node -> nodes.add(node.json()));
    return nodes;
  }

  /**
   * Reads the file.
   *
   * @throws LoadException when it cannot be read, is no JSON or no array
   */
  @Override
  public void each(Consumer<Product> reader) {
    read(array -> {
      while (array.nextToken() != JsonToken.END_ARRAY) {
        long line = array.currentTokenLocation().getLineNr();
        reader.accept(new Product(line, MAPPER.readTree(array)));
      }
      check(array.nextToken() == null, "goes on after its array.");
      return true;
    });
  }

  private <T> T read(Function<JsonParser, T> reading) {
    try (var bytes = Files.newInputStream(path);
        var parser = MAPPER.createParser(bytes)) {
      check(parser.nextToken() == JsonToken.START_ARRAY, "is no array.");
      return reading.apply(parser);
    } catch (JacksonException e) {
      throw new LoadException(
          path + " is not valid JSON: see line " + e.getLocation().getLineNr() + ".", e);
    } catch (NoSuchFileException e) {
      throw new LoadException(path + " does not exist.", e);
    } catch (IOException e) {
      throw new LoadException(path + " cannot be read.", e);
    }
  }

  private void check(boolean isSo, String otherwise) {
    if (!isSo) {
      throw new LoadException(path + " " + otherwise);
    }
  }
}
