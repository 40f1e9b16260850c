package shelf.local.dynamodb;

import java.lang.reflect.Field;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/**
 * The few private places of DynamoDB Local 3.3.1 that we need. A new version that moves them fails
 * at start, not later.
 */
final class Internals {

  private Internals() {}

  /** The one database behind a request handler in shared mode. */
  static AmazonDynamoDBLocal database(LocalDynamoDBRequestHandler handler) {
    try {
      var getter = LocalDynamoDBRequestHandler.class.getDeclaredMethod("getHandler", String.class);
      getter.setAccessible(true);
      return (AmazonDynamoDBLocal) getter.invoke(handler, "shared");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("DynamoDB Local has no getHandler, or it failed", e);
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
