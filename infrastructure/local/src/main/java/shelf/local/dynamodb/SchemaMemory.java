package shelf.local.dynamodb;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccessJob;
import software.amazon.dynamodb.services.local.shared.access.sqlite.TableSchemaInfo;
import software.amazon.dynamodb.services.local.shared.mapper.DynamoDbObjectMapper;

/**
 * Remembers the parsed form of each table's definition.
 *
 * <p>DynamoDB Local reads the definition out of SQLite and parses it several times an item. It is
 * remembered by its very bytes, so a table that was altered is parsed anew. Only the jobs that read
 * and write items get a remembered one, and they do not change it; those that alter tables have
 * another mapper and parse for themselves.
 */
final class SchemaMemory extends JsonDeserializer<TableSchemaInfo> {

  private final ObjectMapper parser = new DynamoDbObjectMapper();
  private final Map<Definition, TableSchemaInfo> parsed = new ConcurrentHashMap<>();

  private SchemaMemory() {}

  /** For every database of this process; to be called before the first is opened. */
  static void install() {
    var mapper =
        (ObjectMapper) Internals.get(Internals.field(SQLiteDBAccessJob.class, "MAPPER"), null);
    mapper.configure(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION, true);
    mapper.registerModule(
        new SimpleModule().addDeserializer(TableSchemaInfo.class, new SchemaMemory()));
  }

  @Override
  public TableSchemaInfo deserialize(JsonParser json, DeserializationContext context)
      throws IOException {
    var definition = new Definition(source(json));
    var known = parsed.get(definition);
    if (known != null) {
      return known;
    }
    var fresh = parser.readValue(definition.json, TableSchemaInfo.class);
    parsed.put(definition, fresh);
    return fresh;
  }

  private static byte[] source(JsonParser json) {
    return (byte[]) json.currentTokenLocation().contentReference().getRawContent();
  }

  private static final class Definition {

    private final byte[] json;

    Definition(byte[] json) {
      this.json = json;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Definition definition && Arrays.equals(json, definition.json);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(json);
    }
  }
}
