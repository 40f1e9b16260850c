package shelf.local.lambda;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Sends what a function prints to its log, as Lambda sends it to CloudWatch. A stream is shared by
 * the whole JVM, so the thread decides: one that runs a function, or was started by one, prints to
 * that function's log, every other thread to where it printed before.
 */
final class StandardOutput extends FilterOutputStream {

  private static final InheritableThreadLocal<FunctionLog> LOG = new InheritableThreadLocal<>();

  private StandardOutput(OutputStream before) {
    super(before);
  }

  static synchronized void install() {
    if (!(System.out instanceof Routed)) {
      System.setOut(new Routed(new StandardOutput(System.out)));
      System.setErr(new Routed(new StandardOutput(System.err)));
    }
  }

  static void of(FunctionLog log) {
    LOG.set(log);
  }

  static void reset() {
    LOG.remove();
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    var log = LOG.get();
    if (log == null) {
      out.write(bytes, offset, length);
    } else {
      log.append(Arrays.copyOfRange(bytes, offset, offset + length));
    }
  }

  private static final class Routed extends PrintStream {
    Routed(StandardOutput out) {
      super(out, true, StandardCharsets.UTF_8);
    }
  }
}
