package shelf.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.security.CodeSource;

/**
 * The parent of every function's class loader: the JDK and the interfaces of aws-lambda-java-core,
 * nothing else of ours. So a function sees the same classes as in AWS, from its own zip.
 */
final class RuntimeApi extends ClassLoader {

  private static final String PREFIX = "com.amazonaws.services.lambda.runtime.";
  private static final ClassLoader OURS = RequestStreamHandler.class.getClassLoader();
  private static final CodeSource CORE = source(RequestStreamHandler.class);

  RuntimeApi() {
    super("lambda-runtime-api", ClassLoader.getPlatformClassLoader());
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (name.startsWith(PREFIX)) {
      var found = Class.forName(name, false, OURS);
      // Events and serialization share the package name but belong to the function.
      if (CORE.equals(source(found))) {
        return found;
      }
    }
    throw new ClassNotFoundException(name);
  }

  private static CodeSource source(Class<?> type) {
    return type.getProtectionDomain().getCodeSource();
  }
}
