package shelf.local.dynamodb;

import java.lang.reflect.Field;
import java.util.Map;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;

/**
 * The few private places of DynamoDB Local 3.3.1 that we need. A new version that moves them fails
 * at start, not later.
 */
final class Internals {

  private Internals() {}

  /** Puts a database behind a request handler in shared mode, before it opens one itself. */
  static void setDatabase(LocalDynamoDBRequestHandler handler, AmazonDynamoDBLocal database) {
    var databases = get(field(LocalDynamoDBRequestHandler.class, "dbRequestHandlers"), handler);
    // The field's declared type, which reflection cannot tell.
    @SuppressWarnings("unchecked")
    var byName = (Map<String, AmazonDynamoDBLocal>) databases;
    byName.put("shared-local-instance", database);
  }

  /** Makes the tables in which DynamoDB Local keeps its tables, unless they are there. */
  static void initializeMetadataTables(SQLiteDBAccess access) {
    try {
      var method = SQLiteDBAccess.class.getDeclaredMethod("initializeMetadataTables");
      method.setAccessible(true);
      method.invoke(access);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("DynamoDB Local did not initialize its tables", e);
    }
  }

  static Field field(Class<?> owner, String name) {
    try {
      var field = owner.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("DynamoDB Local has no " + name, e);
    }
  }

  static Object get(Field field, Object owner) {
    try {
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("DynamoDB Local does not show us " + field, e);
    }
  }

  static void set(Field field, Object owner, Object value) {
    try {
      field.set(owner, value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("DynamoDB Local does not let us set " + field, e);
    }
  }
}
